import { useState } from 'preact/hooks'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { TextArea } from '#client/ui/Field.tsx'
import type { Lab } from '#domain/lab/lab.ts'
import { useDesk } from '../state/desk.ts'
import { useKept } from '../state/useKept.ts'
import { labTexts } from './labTexts.ts'
import { useDoing } from './useDoing.ts'

const words = labTexts.edit

/** "Was wurde daraus?": told to those who took part. An empty text takes it back. */
export function OutcomeForm({ lab, again }: { lab: Lab; again: () => void }) {
  const { api } = useDesk()
  const { busy, failed, act } = useDoing()
  const [text, setText] = useKept(`${lab.id}:outcome`, lab.outcome?.de ?? '')
  const [simple, setSimple] = useKept(`${lab.id}:outcome-simple`, lab.outcome?.['de-simple'] ?? '')
  const [saved, setSaved] = useState(false)
  async function submit(event: Event) {
    event.preventDefault()
    const plain = simple.trim() === '' ? {} : { 'de-simple': simple.trim() }
    const outcome = text.trim() === '' ? null : { de: text.trim(), ...plain }
    const done = await act(() => api.labs.edit(lab.id, { outcome }))
    setSaved(done !== undefined)
    if (done) again()
  }
  return (
    <form class="labs__form" onSubmit={(event) => void submit(event)}>
      <TextArea
        id="lab-outcome-text"
        label={words.outcome}
        hint={words.outcomeHint}
        value={text}
        onInput={setText}
        maxLength={4000}
        rows={3}
      />
      <TextArea
        id="lab-outcome-simple"
        label={words.outcomeSimple}
        value={simple}
        onInput={setSimple}
        maxLength={4000}
        rows={3}
      />
      {failed && <Alert tone="danger" title={failed} urgent />}
      <Button type="submit" kind="secondary" icon="send" busy={busy}>
        {words.outcomeSubmit}
      </Button>
      <span role="status">{saved && words.saved}</span>
    </form>
  )
}
