import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import type { DeskReport } from '#protocol/desk.ts'
import { texts } from '../texts.ts'

/** Somebody was quicker: says what is so now, and that nothing typed is lost. */
export function Changed({ report, onOk }: { report: DeskReport; onOk: () => void }) {
  const last = report.timeline.at(-1)
  return (
    <Alert tone="warning" title={texts.changed.title} urgent>
      <p>{texts.changed.state(report.handling)}</p>
      {last && (
        <p>
          {texts.changed.last} {texts.report.by[last.by]}, {texts.report.event[last.kind]}
          {last.text && <q dir="auto">{last.text}</q>}
        </p>
      )}
      <p>{texts.changed.hint}</p>
      <div>
        <Button kind="secondary" onClick={onOk}>
          {texts.changed.ok}
        </Button>
      </div>
    </Alert>
  )
}
