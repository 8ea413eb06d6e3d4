import { useState } from 'preact/hooks'
import { Alert } from '#client/ui/Alert.tsx'
import { Badge } from '#client/ui/Badge.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Empty } from '#client/ui/Card.tsx'
import { Page } from '#client/ui/Page.tsx'
import { Skeleton } from '#client/ui/Progress.tsx'
import { inLanguage } from '#domain/localText.ts'
import type { LeadLab } from '#protocol/labLead.ts'
import { Select } from '../Select.tsx'
import { useDesk } from '../state/desk.ts'
import { labHref, listHref, newLabHref } from '../state/route.ts'
import { useRefresh } from '../state/useRefresh.ts'
import { texts } from '../texts.ts'
import { LabBadge } from './LabBadge.tsx'
import { labTexts } from './labTexts.ts'
import './styles/labs.css'
import { daysWords } from './daysWords.ts'
import { useLoaded } from './useLoaded.ts'

const words = labTexts

/** All labs of a city, the newest first. */
export function Labs() {
  const { api, cities } = useDesk()
  const [city, setCity] = useState(cities[0]?.id ?? '')
  const labs = useLoaded(city, () => api.labs.list(city, true))
  useRefresh(labs.again)
  const list = labs.value?.labs
  return (
    <Page
      title={words.title}
      documentTitle={`${words.title} · ${texts.name}`}
      back={{ href: listHref, label: words.toReports }}
      focusKey="labs"
    >
      <p class="muted">{words.lead}</p>
      <div class="labs__tools">
        {cities.length > 1 && (
          <Select
            id="lab-city"
            label={words.city}
            value={city}
            options={cities.map(({ id, name }) => [id, name] as const)}
            onChange={setCity}
          />
        )}
        <Button href={newLabHref} icon="plus">
          {words.add}
        </Button>
      </div>
      {labs.failed && <Alert tone="danger" title={labs.failed} urgent />}
      {!list && !labs.failed && <Skeleton label={texts.wait} />}
      {list?.length === 0 && <Empty title={words.none}>{words.noneHelp}</Empty>}
      <ul class="labs">
        {list?.map((entry) => (
          <LabEntry key={entry.lab.id} entry={entry} />
        ))}
      </ul>
    </Page>
  )
}

const LabEntry = ({ entry: { lab, answers, to_moderate } }: { entry: LeadLab }) => (
  <li>
    <a class="card card--link labs__entry" href={labHref(lab.id)}>
      <strong class="labs__title" dir="auto">
        {inLanguage(lab.title, 'de').text}
      </strong>
      <span class="cluster">
        <LabBadge state={lab.state} />
        {to_moderate > 0 && (
          <Badge tone="warning" icon="eye">
            {words.waiting(to_moderate)}
          </Badge>
        )}
      </span>
      <span class="muted">
        {[words.answers(answers), lab.place, daysWords(lab)].filter(Boolean).join(' · ')}
      </span>
      <span class="labs__code">{lab.code}</span>
    </a>
  </li>
)
