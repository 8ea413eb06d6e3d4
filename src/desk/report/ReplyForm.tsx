import { useState } from 'preact/hooks'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { TextArea } from '#client/ui/Field.tsx'
import { Section } from '#client/ui/Section.tsx'
import { maxReasonLength } from '#domain/handling.ts'
import type { DeskReport } from '#protocol/desk.ts'
import { useDesk } from '../state/desk.ts'
import { useKept } from '../state/useKept.ts'
import { replies } from '../templates.ts'
import { texts } from '../texts.ts'
import { Templates } from './Templates.tsx'
import { type Send, useDeed } from './useDeed.ts'

const words = texts.reply

export function ReplyForm({ report, send }: { report: DeskReport; send: Send }) {
  const { api } = useDesk()
  const [text, setText] = useKept(`reply:${report.id}`)
  const [empty, setEmpty] = useState(false)
  const deed = useDeed(send, words.sent)

  function submit(event: Event) {
    event.preventDefault()
    setEmpty(text.trim() === '')
    if (text.trim() === '') return
    const { city, id } = report
    void deed.run(
      ({ seq }) => api.reply(city, id, { seq, text }),
      () => setText(''),
    )
  }

  return (
    <Section id="reply" title={words.title}>
      <form class="card" onSubmit={submit} noValidate>
        <Templates templates={replies} text={text} onText={setText} />
        <TextArea
          id="reply-text"
          label={words.label}
          hint={words.hint}
          value={text}
          onInput={setText}
          rows={4}
          maxLength={maxReasonLength}
          error={empty ? words.empty : undefined}
        />
        {deed.failed && <Alert tone="danger" title={deed.failed} urgent />}
        <Button type="submit" kind="secondary" icon="send" busy={deed.busy}>
          {words.submit}
        </Button>
      </form>
    </Section>
  )
}
