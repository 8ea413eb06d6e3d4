import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Page } from '#client/ui/Page.tsx'
import { Skeleton } from '#client/ui/Progress.tsx'
import type { DeskReport } from '#protocol/desk.ts'
import type { CityPack } from '#protocol/pack.ts'
import { failureText } from '../failureText.ts'
import { HandlingBadge } from '../HandlingBadge.tsx'
import { EntryBadges } from '../list/EntryRow.tsx'
import { useDesk } from '../state/desk.ts'
import { listHref } from '../state/route.ts'
import { categoryName } from '../state/usePack.ts'
import { type OpenReport, useReport } from '../state/useReport.ts'
import { texts } from '../texts.ts'
import { Changed } from './Changed.tsx'
import { Facts } from './Facts.tsx'
import { HandlingForm } from './HandlingForm.tsx'
import { Photos } from './Photos.tsx'
import { PlaceMap } from './PlaceMap.tsx'
import { PublishForm } from './PublishForm.tsx'
import { ReplyForm } from './ReplyForm.tsx'
import { Story } from './Story.tsx'

interface DetailProps {
  readonly city: string
  readonly id: string
  readonly pack: CityPack | undefined
  readonly onReport: (report: DeskReport) => void
  readonly onNext: (() => void) | undefined
  readonly onPrevious: (() => void) | undefined
}

const words = texts.report

export function Detail({ city, id, pack, onReport, onNext, onPrevious }: DetailProps) {
  const open = useReport(city, id, onReport)
  const { report, failure } = open
  const title = report ? categoryName(pack, report.service_code) : texts.wait
  return (
    <div class="desk-detail">
      <Page
        title={title}
        documentTitle={report ? `${report.number} · ${texts.name}` : texts.name}
        back={{ href: listHref, label: words.back }}
        overline={report?.number}
        focusKey={id}
      >
        <div class="desk-steps">
          {onPrevious && (
            <Button kind="secondary" icon="arrow-left" onClick={onPrevious}>
              {words.previous}
            </Button>
          )}
          {onNext && (
            <Button kind="secondary" icon="arrow-right" onClick={onNext}>
              {words.next}
            </Button>
          )}
        </div>
        {failure && (
          <Alert tone="danger" title={failureText(failure)} urgent>
            {failure.kind !== 'missing' && (
              <Button kind="secondary" icon="refresh-cw" onClick={open.reload}>
                {texts.again}
              </Button>
            )}
          </Alert>
        )}
        {!report && !failure && <Skeleton lines={8} label={texts.wait} />}
        {report && failure?.kind !== 'missing' && <Body open={open} report={report} pack={pack} />}
      </Page>
    </div>
  )
}

interface BodyProps {
  readonly open: OpenReport
  readonly report: DeskReport
  readonly pack: CityPack | undefined
}

function Body({ open, report, pack }: BodyProps) {
  const { now } = useDesk()
  return (
    <>
      <div class="cluster">
        <HandlingBadge handling={report.handling} />
        <EntryBadges entry={{ ...report, unread: false }} now={now()} />
      </div>
      {open.changed && <Changed report={report} onOk={open.acknowledge} />}
      <div class="desk-columns">
        <div class="desk-column">
          <Photos report={report} />
          <PlaceMap report={report} pack={pack} />
          <Facts report={report} pack={pack} />
          <Story report={report} />
        </div>
        <div class="desk-column">
          {report.handling === 'withdrawn' ? (
            <Alert tone="info" title={words.withdrawn} />
          ) : (
            <HandlingForm report={report} send={open.send} />
          )}
          <PublishForm report={report} pack={pack} send={open.send} />
          <ReplyForm report={report} send={open.send} />
        </div>
      </div>
    </>
  )
}
