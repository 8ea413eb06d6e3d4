import type { ReportRow } from '#client/db/schema.ts'
import { formatDateTime } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { deliveryLook } from '#client/ui/deliveryLook.ts'
import type { IconName } from '#client/ui/icons.ts'
import { Section } from '#client/ui/Section.tsx'
import { Timeline } from '#client/ui/Timeline.tsx'
import type { OwnReport, TimelineEntry } from '#protocol/report.ts'

const icons: Readonly<Record<TimelineEntry['kind'], IconName>> = {
  received: 'check',
  handling: 'hammer',
  reply: 'message-square',
  added: 'plus',
  reopened: 'rotate-ccw',
  published: 'eye',
  withdrawn: 'undo-2',
}

/** What was said when, and by whom. */
export function Story({ report, own }: { report: ReportRow; own: OwnReport }) {
  const t = useT('mine')
  const language = useLanguage()
  const { stores } = useApp()
  const pack = useStore(stores.city, (state) => state.pack)
  const city = pack?.id === report.city ? pack.city.name : report.city
  const icon = ({ kind, handling }: TimelineEntry): IconName =>
    kind === 'handling' && handling
      ? deliveryLook({ kind: 'handled', number: '', handling, public: own.public }).icon
      : icons[kind]
  const title = ({ kind, handling }: TimelineEntry): string =>
    kind === 'handling' ? t(`event.handling.${handling ?? 'received'}`) : t(`event.${kind}`)
  return (
    <Section id="mine-story" title={t('detail.story')}>
      {own.timeline.length === 0 ? (
        <p class="muted">{t('detail.noStory')}</p>
      ) : (
        <Timeline
          events={own.timeline.map((entry, index) => ({
            key: `${entry.at}-${index}`,
            icon: icon(entry),
            title: title(entry),
            meta: `${formatDateTime(entry.at, language)} · ${
              entry.by === 'city' ? t('detail.byCity', { city }) : t('detail.byYou')
            }`,
            at: entry.at,
            text: entry.text,
            // The desk answers in German.
            textLang: entry.by === 'city' ? 'de' : undefined,
          }))}
        />
      )}
    </Section>
  )
}
