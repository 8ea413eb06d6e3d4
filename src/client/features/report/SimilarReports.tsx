import { useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { formatAge, formatDistance } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { type NearbySame, nearbySame } from '#client/place/cityOf.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useNow } from '#client/stores/clock.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Entry, EntryLine, EntryList } from '#client/ui/Entry.tsx'
import { Local } from '#client/ui/Local.tsx'
import { Buttons, Section } from '#client/ui/Section.tsx'
import { publicThumb, Thumb } from '#client/ui/Thumb.tsx'
import { chosenAsset } from '#domain/asset.ts'
import type { Category } from '#domain/category.ts'
import { pointOf } from '#domain/place.ts'
import type { Flow } from './flow.ts'

type Answer = 'open' | 'same' | 'failed'

/** Known ones close by, from the device: help, not refusal. Without any, nothing is in the way. */
export function SimilarReports({ flow }: { flow: Flow }) {
  const t = useT('report')
  const { actions } = useApp()
  const [answer, setAnswer] = useState<Answer>('open')
  const same = useSimilar(flow)
  if (flow.isNew) return null
  if (answer === 'same') return <Supported flow={flow} onAnyway={flow.declareNew} />
  if (same.length === 0 || !flow.category) return null

  const { category } = flow
  const onSame = (id: string) =>
    actions.supportReport(id).then(
      () => setAnswer('same'),
      () => setAnswer('failed'),
    )
  return (
    <Section id="similar" title={t('similar.title')}>
      <p>{t('similar.text')}</p>
      {answer === 'failed' && <Alert tone="danger" title={t('similar.failed')} urgent />}
      <EntryList>
        {same.map((one) => (
          <SimilarReport
            key={one.report.id}
            known={one}
            city={flow.draft.city}
            category={category}
            onSame={() => void onSame(one.report.id)}
          />
        ))}
      </EntryList>
      <Button kind="secondary" block onClick={flow.declareNew}>
        {t('similar.new')}
      </Button>
    </Section>
  )
}

export function useSimilar({ draft, category }: Flow): readonly NearbySame[] {
  const { stores } = useApp()
  const reports = useStore(stores.nearby, (state) => state.reports)
  const supported = useStore(stores.nearby, (state) => state.supported)
  const entries = useStore(stores.mine, (state) => state.entries)
  const { place, attributes } = draft
  return useMemo(() => {
    const point = place && pointOf(place)
    if (!point || !category) return []
    const own = new Set(entries.map(({ report }) => report.id))
    const others = reports.filter(({ id }) => !own.has(id) && !supported.has(id))
    const assetId = chosenAsset(category, place, attributes)?.asset_id
    return nearbySame(others, { point, serviceCode: category.service_code, assetId })
  }, [reports, supported, entries, place, category, attributes])
}

interface SimilarReportProps {
  known: NearbySame
  city: string
  category: Category
  onSame: () => void
}

function SimilarReport({ known, city, category, onSame }: SimilarReportProps) {
  const t = useT('report')
  const language = useLanguage()
  const now = useNow()
  const { report, distance_m } = known
  const [photo] = report.photos
  return (
    <Entry
      picture={<Thumb src={photo && publicThumb(city, photo)} pictogram={category.pictogram} />}
      title={<Local text={category.service_name} />}
      actions={
        <Button kind="secondary" icon="thumbs-up" onClick={onSame}>
          {t('similar.same')}
        </Button>
      }
    >
      <EntryLine>
        {t('similar.line', {
          distance: formatDistance(distance_m, language),
          age: formatAge(report.requested_datetime, now, language),
        })}
      </EntryLine>
      <EntryLine>
        {t(`common:handling.${report.handling}`)}
        {report.supports > 0 && ` · ${t('similar.supports', { count: report.supports })}`}
      </EntryLine>
      {report.description && (
        <EntryLine>
          <span dir="auto">{report.description}</span>
        </EntryLine>
      )}
    </Entry>
  )
}

/** The draft is the person's: it goes only on their word, and can be brought back. */
function Supported({ flow, onAnyway }: { flow: Flow; onAnyway: () => void }) {
  const t = useT('report')
  const { actions } = useApp()
  const { route } = useLocation()
  const onDrop = () => flow.act(actions.deleteDraft(flow.draft.id).then(() => route('/', true)))
  return (
    <Alert tone="success" title={t('similar.thanks')} urgent>
      <p>{t('similar.thanksText')}</p>
      <Buttons>
        <Button onClick={onDrop}>{t('similar.drop')}</Button>
        <Button kind="secondary" onClick={onAnyway}>
          {t('similar.anyway')}
        </Button>
      </Buttons>
    </Alert>
  )
}
