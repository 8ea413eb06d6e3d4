import { Alert } from '#client/ui/Alert.tsx'
import { personalQuestions } from '#domain/lab/asksFor.ts'
import type { Lab } from '#domain/lab/lab.ts'
import { useDesk } from '../state/desk.ts'
import { labTexts } from './labTexts.ts'
import { useLoaded } from './useLoaded.ts'

const words = labTexts.asks

/** As long as a question seems to ask for somebody's person, whoever leads the lab is told so. */
export function AsksWarning({ lab: { id, form } }: { lab: Lab }) {
  const { api } = useDesk()
  const loaded = useLoaded(form.sha256, () => api.labs.form(id, form.sha256))
  const found = loaded.value ? personalQuestions(loaded.value) : []
  if (found.length === 0) return null
  return (
    <Alert tone="warning" title={words.title}>
      <p>{words.text}</p>
      <ul>
        {found.map(({ label, asks }) => (
          <li key={label}>{words.line(label, words.what[asks])}</li>
        ))}
      </ul>
    </Alert>
  )
}
