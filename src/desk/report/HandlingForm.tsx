import { useState } from 'preact/hooks'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Choice } from '#client/ui/Choice.tsx'
import { TextArea } from '#client/ui/Field.tsx'
import { Section } from '#client/ui/Section.tsx'
import {
  type Handling,
  HandlingSchema,
  isClosed,
  maxReasonLength,
  maySet,
  minReasonLength,
} from '#domain/handling.ts'
import type { DeskReport } from '#protocol/desk.ts'
import { useDesk } from '../state/desk.ts'
import { useKept } from '../state/useKept.ts'
import { reasons } from '../templates.ts'
import { texts } from '../texts.ts'
import { Templates } from './Templates.tsx'
import { type Send, useDeed } from './useDeed.ts'

const words = texts.set

/** A new state, and why: for closing it the public gets a reason, always. */
export function HandlingForm({ report, send }: { report: DeskReport; send: Send }) {
  const { api } = useDesk()
  const [kept, setState] = useKept(`state:${report.id}`)
  const [reason, setReason] = useKept(`reason:${report.id}`)
  const [tried, setTried] = useState(false)
  const deed = useDeed(send, words.sent)
  const options = HandlingSchema.options.filter((to) => maySet(report.handling, to))
  // What was chosen before the report changed may not be possible any more.
  const handling = options.find((one) => one === kept)
  const problems = tried ? problemsOf(handling, reason) : noProblems

  function submit(event: Event) {
    event.preventDefault()
    setTried(true)
    if (!handling || problemsOf(handling, reason).reason) return
    const { city, id } = report
    void deed.run(
      ({ seq }) => api.setHandling(city, id, { seq, handling, reason }),
      () => {
        setState('')
        setReason('')
        setTried(false)
      },
    )
  }

  return (
    <Section id="set" title={words.title}>
      <form class="card" onSubmit={submit} noValidate>
        <Choice
          name="handling"
          legend={words.legend}
          legendHidden
          options={options.map((value) => ({ value, label: texts.handling[value] }))}
          value={handling ? [handling] : []}
          error={problems.handling}
          onChange={([value]) => setState(value ?? '')}
        />
        <Templates
          templates={(handling && reasons[handling]) ?? []}
          text={reason}
          onText={setReason}
        />
        <TextArea
          id="reason"
          label={handling && !isClosed(handling) ? words.note : words.reason}
          {...(handling && !isClosed(handling) ? { optional: words.optional } : {})}
          hint={words.reasonPublic}
          value={reason}
          onInput={setReason}
          rows={4}
          maxLength={maxReasonLength}
          error={problems.reason}
        />
        {deed.failed && <Alert tone="danger" title={deed.failed} urgent />}
        <Button type="submit" busy={deed.busy}>
          {words.submit}
        </Button>
      </form>
    </Section>
  )
}

function problemsOf(handling: Handling | undefined, reason: string) {
  const short = handling && isClosed(handling) && reason.trim().length < minReasonLength
  return {
    handling: handling ? undefined : words.choose,
    reason: short ? words.short(minReasonLength) : undefined,
  }
}

const noProblems: ReturnType<typeof problemsOf> = { handling: undefined, reason: undefined }
