import { useState } from 'preact/hooks'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Page } from '#client/ui/Page.tsx'
import type { FormNote, NewLabAnswer } from '#protocol/labLead.ts'
import type { Failure } from '../api/request.ts'
import { failureText } from '../failureText.ts'
import { Select } from '../Select.tsx'
import { useDesk } from '../state/desk.ts'
import { go, labHref, labsHref } from '../state/route.ts'
import { texts } from '../texts.ts'
import { FormNotes } from './FormNotes.tsx'
import { KeyDialog } from './KeyDialog.tsx'
import { LabFieldset } from './LabFieldset.tsx'
import { emptyFields, errorsIn, settingsFrom, sha256Hex } from './labForm.ts'
import { labTexts } from './labTexts.ts'
import { type ChosenSource, SourcePicker } from './SourcePicker.tsx'
import './styles/labs.css'

const words = labTexts.create

type Trouble =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'form'; readonly problems: readonly FormNote[] }

const troubleOf = (failure: Failure): Trouble =>
  failure.kind === 'refused' && failure.problems
    ? { kind: 'form', problems: failure.problems }
    : { kind: 'text', text: failureText(failure) }

/** From a template or a workbook to a lab that is ready for its first tablet. */
export function NewLab() {
  const { api, cities, now, onFailure, onAnswer } = useDesk()
  const [city, setCity] = useState(cities[0]?.id ?? '')
  const [source, setSource] = useState<ChosenSource>()
  const [fields, setFields] = useState(() =>
    emptyFields(new Date(now()).toISOString().slice(0, 10)),
  )
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const [made, setMade] = useState<NewLabAnswer>()
  const errors = tried ? errorsIn(fields, true) : {}

  async function submit(event: Event) {
    event.preventDefault()
    setTried(true)
    setTrouble(undefined)
    if (!source) return setTrouble({ kind: 'text', text: words.missing })
    if (Object.keys(errorsIn(fields, true)).length > 0) return
    setBusy(true)
    const settings = await settingsFrom(fields, undefined, sha256Hex)
    const answer = await api.labs.create(city, {
      ...settingsOfNew(settings),
      source: source.source,
    })
    setBusy(false)
    if (answer.ok) onAnswer()
    else onFailure(answer.error)
    if (answer.ok) setMade(answer.value)
    else setTrouble(troubleOf(answer.error))
  }

  return (
    <Page
      title={words.title}
      documentTitle={`${words.title} · ${texts.name}`}
      back={{ href: labsHref, label: labTexts.back }}
      focusKey="newLab"
    >
      <form class="labs__form" onSubmit={(event) => void submit(event)} noValidate>
        {cities.length > 1 && (
          <Select
            id="lab-city"
            label={labTexts.city}
            value={city}
            options={cities.map(({ id, name }) => [id, name] as const)}
            onChange={setCity}
          />
        )}
        <SourcePicker city={city} chosen={source} onChoose={setSource} />
        <LabFieldset
          {...{ fields, errors }}
          onChange={setFields}
          offered={source?.languages ?? []}
          codeIsSet={false}
        />
        {trouble?.kind === 'text' && <Alert tone="danger" title={trouble.text} urgent />}
        {trouble?.kind === 'form' && (
          <Alert tone="danger" title={words.problems} urgent>
            <p>{words.problemsHelp}</p>
            <FormNotes notes={trouble.problems} />
          </Alert>
        )}
        <Button type="submit" icon="plus" busy={busy}>
          {words.submit}
        </Button>
      </form>
      <KeyDialog
        link={made?.link}
        notes={made?.notes ?? []}
        onClose={() => made && go(labHref(made.lab.id))}
      />
    </Page>
  )
}

/** A new lab names only what it has; only one that runs takes something away by null. */
function settingsOfNew({
  outcome: _,
  source: __,
  state: ___,
  ...settings
}: Awaited<ReturnType<typeof settingsFrom>>) {
  return settings
}
