import { useLanguage, useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { useMode } from '#client/stores/useMode.ts'
import { Button } from '#client/ui/Button.tsx'
import { Section } from '#client/ui/Section.tsx'

/** Makes this device a seat for one person after another. */
export function LeadKiosk({ entry: { lab } }: { entry: LabEntry }) {
  const t = useT('lab')
  const { actions } = useApp()
  const language = useLanguage().replace(/-simple$/, '')
  const mode = useMode()
  const mayLock = lab.kiosk.leave_sha256 !== ''
  return (
    <Section id="lead-kiosk" title={t('kiosk.title')}>
      <p>{t(mayLock ? 'kiosk.text' : 'kiosk.none')}</p>
      {mayLock && <p class="muted">{t('kiosk.pin')}</p>}
      {mayLock && (
        <div>
          <Button
            kind="secondary"
            icon="lock"
            // The way there follows by itself: see KioskLock. A failing store says so itself.
            onClick={() =>
              void actions.startKiosk(lab.id, { language, mode }).catch(() => undefined)
            }
          >
            {t('kiosk.start')}
          </Button>
        </div>
      )}
    </Section>
  )
}
