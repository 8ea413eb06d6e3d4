import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { MineEntry } from '#client/stores/state.ts'
import { useCategory } from '#client/stores/useCategory.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Entry, EntryLine } from '#client/ui/Entry.tsx'
import { StateBadge } from '#client/ui/StateBadge.tsx'
import { publicThumb, Thumb } from '#client/ui/Thumb.tsx'
import { DeliveryNote } from './DeliveryNote.tsx'
import { factsOf } from './facts.ts'

/** One report of this person in the list: what, where, and how it stands. */
export function MineLine({ entry }: { entry: MineEntry }) {
  const t = useT('mine')
  const { stores } = useApp()
  const { report, delivery, photos } = entry
  const facts = factsOf(report)
  const { name, lang, pictogram } = useCategory(report.city, facts.service_code)
  const photo = useStore(stores.sync, (state) =>
    state.photo?.report_id === report.id ? state.photo : undefined,
  )
  const released = report.own?.photos[0]
  const src = photos[0]?.url ?? (released && publicThumb(report.city, released))
  return (
    <Entry
      href={`/meine/${report.id}`}
      picture={<Thumb src={src} pictogram={pictogram} />}
      title={facts.service_code ? name : t('followed')}
      titleLang={lang}
    >
      <EntryLine>
        {facts.place[0] ? <span dir="auto">{facts.place[0]}</span> : t('onMap')}
      </EntryLine>
      {report.number && (
        <EntryLine>
          <bdi>{report.number}</bdi>
        </EntryLine>
      )}
      <StateBadge delivery={delivery} photo={photo} />
      <DeliveryNote entry={entry} />
    </Entry>
  )
}
