import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Empty } from '#client/ui/Card.tsx'
import { ResultChart } from '#client/ui/chart/ResultChart.tsx'
import { Skeleton } from '#client/ui/Progress.tsx'
import { type Block, blocksOf } from '#domain/lab/results/blocks.ts'
import { cityGround } from '#protocol/cityGround.ts'
import type { LabResults } from '#protocol/labResults.ts'
import { useDesk } from '../state/desk.ts'
import { usePack } from '../state/usePack.ts'
import { texts } from '../texts.ts'
import { deskChartWords } from './deskChartWords.ts'
import { mediaUrl } from './labsApi.ts'
import { labTexts } from './labTexts.ts'
import type { PartProps } from './partProps.ts'
import { useLoaded } from './useLoaded.ts'
import './styles/wall.css'

const words = labTexts.room
const everyMs = 5_000

/** For the beamer: what the room may see, one question at a time, also before the lab has ended. */
export function WallPart({ lead }: Pick<PartProps, 'lead'>) {
  const { api } = useDesk()
  const { lab } = lead
  const shown = useLoaded(lab.id, () => api.labs.roomResults(lab.id))
  const again = useRef(shown.again)
  again.current = shown.again
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') again.current()
    }, everyMs)
    return () => clearInterval(timer)
  }, [])
  if (!shown.value) {
    if (shown.failed) return <Alert tone="danger" title={shown.failed} urgent />
    return <Skeleton label={texts.wait} />
  }
  const blocks = blocksOf(shown.value.results.questions)
  if (blocks.length === 0) return <Empty title={labTexts.show.none} />
  return <Slides lead={lead} results={shown.value} blocks={blocks} />
}

interface SlidesProps extends Pick<PartProps, 'lead'> {
  readonly results: LabResults
  readonly blocks: readonly Block[]
}

function Slides({ lead: { lab }, results, blocks }: SlidesProps) {
  const [at, setAt] = useState(0)
  const stage = useRef<HTMLDivElement>(null)
  const pack = usePack(lab.city)
  const ground = useMemo(() => (pack ? cityGround(pack) : undefined), [pack])
  const last = blocks.length - 1
  const go = (by: number) => setAt((now) => Math.max(0, Math.min(last, now + by)))
  useSteps(go)
  const block = blocks[Math.min(at, last)]
  return (
    <div class="wall" ref={stage}>
      <h2 class="kern-sr-only">{labTexts.parts.leinwand}</h2>
      <p class="wall__head">
        <span>{labTexts.answers(results.results.n)}</span>
        {lab.state === 'open' && <span class="wall__code">{words.join(lab.code)}</span>}
      </p>
      {block && (
        <ResultChart
          {...{ block, ground }}
          words={deskChartWords}
          size="beamer"
          src={({ sha256 }) => mediaUrl(lab.id, sha256)}
        />
      )}
      <div class="wall__foot">
        <Button kind="secondary" icon="arrow-left" off={at === 0} onClick={() => go(-1)}>
          {words.back}
        </Button>
        <span role="status">{words.where(Math.min(at, last) + 1, blocks.length)}</span>
        <Button kind="secondary" off={at >= last} onClick={() => go(1)}>
          {words.next}
        </Button>
        {document.fullscreenEnabled && (
          <Button
            kind="quiet"
            // Refused by the browser: the page is large enough all the same.
            onClick={() => void stage.current?.requestFullscreen().catch(() => undefined)}
          >
            {words.full}
          </Button>
        )}
      </div>
    </div>
  )
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  PageDown: 1,
  ArrowLeft: -1,
  PageUp: -1,
}

/** Arrow keys, and the page keys that a presenter's clicker sends; not while somebody types. */
function useSteps(go: (by: number) => void): void {
  const latest = useRef(go)
  latest.current = go
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const by = steps[event.key]
      const inField = event.target instanceof Element && event.target.closest('input, select')
      if (by === undefined || inField || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      latest.current(by)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
