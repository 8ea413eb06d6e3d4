import { useMemo, useState } from 'preact/hooks'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Empty } from '#client/ui/Card.tsx'
import { ResultCharts } from '#client/ui/chart/ResultCharts.tsx'
import { Disclosure } from '#client/ui/Disclosure.tsx'
import { Skeleton } from '#client/ui/Progress.tsx'
import { type GroupFilter, tallyGroup } from '#domain/lab/results/group.ts'
import { tally } from '#domain/lab/results/tally.ts'
import { cityGround } from '#protocol/cityGround.ts'
import { usePack } from '../state/usePack.ts'
import { texts } from '../texts.ts'
import { ComparePart } from './ComparePart.tsx'
import { CrossPart } from './CrossPart.tsx'
import { deskChartWords } from './deskChartWords.ts'
import { GroupPicker } from './GroupPicker.tsx'
import { mediaUrl } from './labsApi.ts'
import { labTexts } from './labTexts.ts'
import type { PartProps } from './partProps.ts'
import { type LabAnswers, useAnswers } from './useAnswers.ts'

const words = labTexts.show

export function ResultsPart({ lead }: PartProps) {
  const { value, failed } = useAnswers(lead)
  if (failed) return <Alert tone="danger" title={failed} urgent />
  if (!value) return <Skeleton label={texts.wait} />
  if (value.answers.length === 0) return <Empty title={words.none}>{words.noneHelp}</Empty>
  return (
    <>
      <Charts lead={lead} data={value} />
      <Disclosure summary={words.cross}>
        <CrossPart data={value} />
      </Disclosure>
      <Disclosure summary={words.compare}>
        <ComparePart lead={lead} data={value} />
      </Disclosure>
    </>
  )
}

function Charts({ lead: { lab }, data }: Pick<PartProps, 'lead'> & { data: LabAnswers }) {
  const [filter, setFilter] = useState<GroupFilter>()
  const pack = usePack(lab.city)
  const ground = useMemo(() => (pack ? cityGround(pack) : undefined), [pack])
  const { form, answers, options } = data
  const results = useMemo(
    () => (filter && tallyGroup(form, answers, filter, options)) ?? tally(form, answers, options),
    [data, filter],
  )
  return (
    <>
      <div class="labs__tools">
        <GroupPicker data={data} filter={filter} onChange={setFilter} />
        <Button kind="quiet" onClick={() => print()}>
          {words.print}
        </Button>
      </div>
      {filter && <p class="muted">{words.protectHelp}</p>}
      <ResultCharts
        {...{ results, ground }}
        words={deskChartWords}
        size="page"
        src={({ sha256 }) => mediaUrl(lab.id, sha256)}
      />
    </>
  )
}
