import { useEffect, useState } from 'preact/hooks'
import { Alert } from '#client/ui/Alert.tsx'
import { Page } from '#client/ui/Page.tsx'
import { Skeleton } from '#client/ui/Progress.tsx'
import { Section } from '#client/ui/Section.tsx'
import type { Invitation, StaffEntry } from '#protocol/desk.ts'
import type { Answer } from '../api/request.ts'
import { failureText } from '../failureText.ts'
import { useDesk } from '../state/desk.ts'
import { listHref } from '../state/route.ts'
import { texts } from '../texts.ts'
import { LinkDialog } from './LinkDialog.tsx'
import { NewPersonForm } from './NewPersonForm.tsx'
import { PersonRow } from './PersonRow.tsx'

const words = texts.staff

/** Who may work here. An admin lets people in, and shuts them out. */
export function Staff() {
  const { api, onFailure, onAnswer } = useDesk()
  const [staff, setStaff] = useState<readonly StaffEntry[]>()
  const [failed, setFailed] = useState<string>()
  const [link, setLink] = useState<Invitation & { readonly name: string }>()

  async function load() {
    const answer = await api.staff()
    if (answer.ok) setStaff(answer.value.staff)
    told(answer)
  }
  function told(answer: Answer<unknown>) {
    if (answer.ok) onAnswer()
    else onFailure(answer.error)
    setFailed(answer.ok ? undefined : failureText(answer.error))
  }
  async function invited(name: string, asked: Promise<Answer<Invitation>>) {
    const answer = await asked
    told(answer)
    if (!answer.ok) return false
    setLink({ ...answer.value, name })
    await load()
    return true
  }
  async function done(asked: Promise<Answer<unknown>>) {
    const answer = await asked
    if (answer.ok) await load()
    else told(answer)
  }
  useEffect(() => void load(), [])

  return (
    <Page
      title={words.title}
      documentTitle={`${words.link} · ${texts.name}`}
      back={{ href: listHref, label: words.back }}
      focusKey="staff"
    >
      {failed && <Alert tone="danger" title={failed} urgent />}
      {!staff && !failed && <Skeleton label={texts.wait} />}
      {staff && (
        <ul class="desk-staff">
          {staff.map((entry) => (
            <PersonRow
              key={entry.id}
              entry={entry}
              onLink={() => void invited(entry.name, api.newLink(entry.id))}
              onEnd={() => void done(api.endSessions(entry.id))}
              onDisable={(disabled) => void done(api.disable(entry.id, disabled))}
            />
          ))}
        </ul>
      )}
      <Section id="add" title={words.add}>
        <NewPersonForm onAdd={(person) => invited(person.name, api.addPerson(person))} />
      </Section>
      <LinkDialog link={link} onClose={() => setLink(undefined)} />
    </Page>
  )
}
