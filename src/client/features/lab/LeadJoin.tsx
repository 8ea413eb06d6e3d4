import { useState } from 'preact/hooks'
import type { Parcel } from '#client/actions/labVerbs.ts'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { Button } from '#client/ui/Button.tsx'
import { QrCode } from '#client/ui/QrCode.tsx'
import { Section } from '#client/ui/Section.tsx'
import { handFile } from './handFile.ts'
import { ShowParcel } from './ShowParcel.tsx'

/** How the others come in: with a network by code, without one by the moving code or a file. */
export function LeadJoin({ entry: { lab } }: { entry: LabEntry }) {
  const t = useT('lab')
  const { actions } = useApp()
  const [shown, setShown] = useState<Parcel>()
  async function show(): Promise<void> {
    setShown(await actions.packLab(lab.id, 'qr'))
  }
  async function save(): Promise<void> {
    const parcel = await actions.packLab(lab.id, 'file')
    if (parcel) await handFile(parcel)
  }
  return (
    <Section id="lead-join" title={t('lead.join')}>
      <div class="lab-poster">
        <QrCode text={`${location.origin}/labor/${lab.code}`} label={t('lead.joinQr')} />
        <div class="lab-poster__words">
          <p>{t('lead.joinText')}</p>
          <p class="lab-letters">
            {lab.code.slice(0, 3)} {lab.code.slice(3)}
          </p>
        </div>
      </div>
      <p>{t('lead.offline')}</p>
      {/* A device store that fails says so itself, at the top of the screen. */}
      <div class="lab-ways">
        <Button block icon="qr-code" onClick={() => void show().catch(() => undefined)}>
          {t('lead.showForm')}
        </Button>
        <Button
          kind="secondary"
          block
          icon="share-2"
          onClick={() => void save().catch(() => undefined)}
        >
          {t('lead.saveForm')}
        </Button>
      </div>
      {shown && (
        <ShowParcel title={t('show.lab')} parcel={shown} onClose={() => setShown(undefined)} />
      )}
    </Section>
  )
}
