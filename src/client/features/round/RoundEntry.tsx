import { formatAge } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useNow } from '#client/stores/clock.ts'
import type { DraftEntry, MineEntry, PhotoView } from '#client/stores/state.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Entry, EntryLine } from '#client/ui/Entry.tsx'
import { Local } from '#client/ui/Local.tsx'
import { StateBadge } from '#client/ui/StateBadge.tsx'
import { Thumb } from '#client/ui/Thumb.tsx'
import type { Delivery } from '#domain/delivery.ts'

interface LineProps {
  serviceCode: string | undefined
  photos: readonly PhotoView[]
  delivery: Delivery
  createdAt: number
  number?: string | undefined
  href: string
}

function Line({ serviceCode, photos, delivery, createdAt, number, href }: LineProps) {
  const t = useT('report')
  const language = useLanguage()
  const { stores } = useApp()
  const now = useNow(60_000)
  const category = useStore(stores.city, ({ pack }) =>
    pack?.list.categories.find(({ service_code }) => service_code === serviceCode),
  )
  return (
    <Entry
      picture={<Thumb src={photos[0]?.url} pictogram={category?.pictogram ?? 'other'} />}
      title={category ? <Local text={category.service_name} /> : t('round.noCategory')}
      href={href}
    >
      <StateBadge delivery={delivery} />
      <EntryLine>
        {[number, formatAge(new Date(createdAt).toISOString(), now, language)]
          .filter(Boolean)
          .join(' · ')}
      </EntryLine>
    </Entry>
  )
}

export const RoundReport = ({ entry: { report, delivery, photos } }: { entry: MineEntry }) => (
  <Line
    serviceCode={report.payload?.service_code}
    photos={photos}
    delivery={delivery}
    createdAt={report.created_at}
    number={report.number}
    href={`/meine/${report.id}`}
  />
)

export const RoundDraft = ({ entry: { draft, photos } }: { entry: DraftEntry }) => (
  <Line
    serviceCode={draft.service_code}
    photos={photos}
    delivery={{ kind: 'draft' }}
    createdAt={draft.created_at}
    href={`/melden/${draft.id}`}
  />
)
