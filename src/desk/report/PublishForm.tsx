import { useEffect, useRef, useState } from 'preact/hooks'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { TextArea } from '#client/ui/Field.tsx'
import { Section } from '#client/ui/Section.tsx'
import { maxDescriptionLength } from '#domain/report.ts'
import type { DeskReport } from '#protocol/desk.ts'
import type { CityPack } from '#protocol/pack.ts'
import { Check } from '../Check.tsx'
import { photoUrl } from '../photoUrl.ts'
import { useDesk } from '../state/desk.ts'
import { useKept } from '../state/useKept.ts'
import { texts } from '../texts.ts'
import { Preview, type Shown } from './Preview.tsx'
import { type Send, useDeed } from './useDeed.ts'

const words = texts.publish

interface PublishFormProps {
  readonly report: DeskReport
  readonly pack: CityPack | undefined
  readonly send: Send
}

export function PublishForm({ report, pack, send }: PublishFormProps) {
  if (!report.publishable) {
    return (
      <Section id="publish" title={words.title}>
        <Alert tone="info" title={words.confidential} />
      </Section>
    )
  }
  return <Release report={report} pack={pack} send={send} />
}

type Chosen = Omit<Shown, 'description'>

const shownOf = (report: DeskReport): Chosen => ({
  report: report.public,
  text: report.text_public,
  photos: report.all_photos.filter((photo) => photo.public).map(({ sha256 }) => sha256),
})

function Release({ report, pack, send }: PublishFormProps) {
  const { api } = useDesk()
  const [shown, setShown] = useState(() => shownOf(report))
  const saved = JSON.stringify(shownOf(report))
  // Another person's release counts; a choice that is not saved yet is made anew on top of it.
  const seen = useRef(saved)
  useEffect(() => {
    if (seen.current === saved) return
    seen.current = saved
    setShown(shownOf(report))
  }, [saved])
  const [description, setDescription] = useKept(
    `public:${report.id}`,
    report.description_public ?? report.description,
  )
  const deed = useDeed(send, words.sent)
  const arrived = report.all_photos.filter(({ stored }) => stored)

  function submit(event: Event) {
    event.preventDefault()
    const photos = Object.fromEntries(
      arrived.map(({ sha256 }) => [sha256, shown.photos.includes(sha256)]),
    )
    const text = description.trim() === report.description.trim() ? null : description
    const { city, id } = report
    void deed.run(
      ({ seq }) =>
        api.publish(city, id, {
          ...{ seq, public: shown.report, text: shown.text, photos },
          description_public: text,
        }),
      () => setDescription(text ?? report.description),
    )
  }

  return (
    <Section id="publish" title={words.title}>
      <form class="card" onSubmit={submit} noValidate>
        <Switches arrived={arrived} shown={shown} onChange={setShown} />
        {shown.report && shown.text && (
          <TextArea
            id="description-public"
            label={words.edit}
            hint={words.editHint}
            value={description}
            onInput={setDescription}
            rows={4}
            maxLength={maxDescriptionLength}
          />
        )}
        <Preview report={report} pack={pack} shown={{ ...shown, description }} />
        {deed.failed && <Alert tone="danger" title={deed.failed} urgent />}
        <Button type="submit" kind="secondary" busy={deed.busy}>
          {words.submit}
        </Button>
      </form>
    </Section>
  )
}

interface SwitchesProps {
  readonly arrived: DeskReport['all_photos']
  readonly shown: Chosen
  readonly onChange: (shown: Chosen) => void
}

/** Whoever shows a text or a photo shows the report as well. */
function Switches({ arrived, shown, onChange }: SwitchesProps) {
  const showPhoto = (sha256: string, on: boolean) =>
    onChange({
      ...shown,
      report: shown.report || on,
      photos: [...shown.photos.filter((one) => one !== sha256), ...(on ? [sha256] : [])],
    })
  return (
    <fieldset class="desk-switches">
      <legend class="kern-sr-only">{words.legend}</legend>
      <Check
        id="public"
        checked={shown.report}
        onChange={(report) => onChange({ ...shown, report })}
      >
        {words.report}
      </Check>
      <Check
        id="public-text"
        checked={shown.report && shown.text}
        onChange={(text) => onChange({ ...shown, text, report: shown.report || text })}
      >
        {words.words}
      </Check>
      {arrived.map(({ sha256 }, index) => (
        <Check
          key={sha256}
          id={`public-${sha256}`}
          checked={shown.report && shown.photos.includes(sha256)}
          onChange={(on) => showPhoto(sha256, on)}
        >
          <img class="desk-mini" src={photoUrl(sha256, 'thumb')} alt="" width={48} height={36} />
          {words.photo(index + 1)}
        </Check>
      ))}
    </fieldset>
  )
}
