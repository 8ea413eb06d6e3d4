import { useState } from 'preact/hooks'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import type { Lab } from '#domain/lab/lab.ts'
import { useDesk } from '../state/desk.ts'
import { LabFieldset } from './LabFieldset.tsx'
import { errorsIn, fieldsFrom, settingsFrom, sha256Hex } from './labForm.ts'
import { labTexts } from './labTexts.ts'
import { useDoing } from './useDoing.ts'
import { useLoaded } from './useLoaded.ts'

const words = labTexts.edit

export function EditLabForm({ lab, again }: { lab: Lab; again: () => void }) {
  const { api } = useDesk()
  const { busy, failed, act } = useDoing()
  const [fields, setFields] = useState(() => fieldsFrom(lab))
  const [tried, setTried] = useState(false)
  const [saved, setSaved] = useState(false)
  const form = useLoaded(lab.form.sha256, () => api.labs.form(lab.id, lab.form.sha256))
  const errors = tried ? errorsIn(fields, false) : {}
  async function submit(event: Event) {
    event.preventDefault()
    setTried(true)
    if (Object.keys(errorsIn(fields, false)).length > 0) return
    const settings = await settingsFrom(fields, lab, sha256Hex)
    const done = await act(() => api.labs.edit(lab.id, settings))
    setSaved(done !== undefined)
    if (done) again()
  }
  return (
    <form class="labs__form" onSubmit={(event) => void submit(event)} noValidate>
      <LabFieldset
        {...{ fields, errors }}
        onChange={(next) => {
          setFields(next)
          setSaved(false)
        }}
        offered={form.value?.languages ?? lab.languages}
        codeIsSet={lab.kiosk.leave_sha256 !== ''}
      />
      {failed && <Alert tone="danger" title={failed} urgent />}
      <Button type="submit" icon="save" busy={busy}>
        {words.submit}
      </Button>
      <span role="status">{saved && words.saved}</span>
    </form>
  )
}
