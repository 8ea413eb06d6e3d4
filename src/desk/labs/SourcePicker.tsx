import { useState } from 'preact/hooks'
import { Alert } from '#client/ui/Alert.tsx'
import { Choice } from '#client/ui/Choice.tsx'
import { Disclosure } from '#client/ui/Disclosure.tsx'
import { FileButton } from '#client/ui/FileButton.tsx'
import { Skeleton } from '#client/ui/Progress.tsx'
import { inLanguage } from '#domain/localText.ts'
import type { FormSource, TemplateList } from '#protocol/labLead.ts'
import { useDesk } from '../state/desk.ts'
import { texts } from '../texts.ts'
import { labTexts } from './labTexts.ts'
import { languageName } from './languageName.ts'
import { sourceFromFiles } from './sourceFromFiles.ts'
import { TemplatePreview } from './TemplatePreview.tsx'
import { useLoaded } from './useLoaded.ts'

const words = labTexts.create

export interface ChosenSource {
  readonly source: FormSource
  /** Of a template; of a file they are known once the endpoint has read it. */
  readonly languages: readonly string[]
}

interface SourcePickerProps {
  readonly city: string
  readonly chosen: ChosenSource | undefined
  readonly onChoose: (source: ChosenSource | undefined) => void
}

type Way = 'template' | 'upload'

export function SourcePicker({ city, chosen, onChoose }: SourcePickerProps) {
  const [way, setWay] = useState<Way>('template')
  return (
    <>
      <Choice
        name="lab-way"
        legend={words.from}
        options={(['template', 'upload'] as const).map((value) => ({ value, label: words[value] }))}
        value={[way]}
        onChange={([value]) => {
          setWay(value === 'upload' ? 'upload' : 'template')
          onChoose(undefined)
        }}
      />
      {way === 'template' ? (
        <Templates {...{ city, chosen, onChoose }} />
      ) : (
        <Upload {...{ city, chosen, onChoose }} />
      )}
    </>
  )
}

function Templates({ city, chosen, onChoose }: SourcePickerProps) {
  const { api } = useDesk()
  const { value, failed } = useLoaded(city, () => api.labs.templates(city))
  if (failed) return <Alert tone="danger" title={failed} urgent />
  if (!value) return <Skeleton label={texts.wait} />
  if (value.templates.length === 0) return <p>{words.noTemplates}</p>
  const picked = chosen?.source.kind === 'template' ? chosen.source.id : undefined
  const template = value.templates.find(({ id }) => id === picked)
  return (
    <>
      <Choice
        name="lab-template"
        legend={words.templates}
        options={value.templates.map((one) => ({
          value: one.id,
          label: inLanguage(one.title, 'de').text,
          hint: aboutTemplate(one),
        }))}
        value={picked === undefined ? [] : [picked]}
        onChange={([id]) => onChoose(chosenTemplate(value, id ?? ''))}
      />
      {template && (
        <Disclosure key={template.id} summary={words.preview}>
          <TemplatePreview city={city} id={template.id} />
        </Disclosure>
      )}
    </>
  )
}

const aboutTemplate = ({ questions, languages }: TemplateList['templates'][number]): string =>
  [words.questions(questions), languages.map(languageName).join(', ')].join(' · ')

function chosenTemplate({ templates }: TemplateList, id: string): ChosenSource | undefined {
  const languages = templates.find((one) => one.id === id)?.languages
  return languages && { source: { kind: 'template', id }, languages }
}

function Upload({ chosen, onChoose }: SourcePickerProps) {
  const [failed, setFailed] = useState(false)
  const [names, setNames] = useState<readonly string[]>([])
  async function take(files: readonly File[]) {
    const source = await sourceFromFiles(files)
    setFailed(!source)
    setNames(files.map(({ name }) => name))
    onChoose(source && { source, languages: [] })
  }
  return (
    <>
      <FileButton
        icon="upload"
        kind="secondary"
        multiple
        accept=".xlsx,.xls,.xml,.md,.csv,.zip,image/*,audio/*"
        hint={words.fileHint}
        onFiles={(files) => void take(files)}
      >
        {chosen ? words.chosen(nameOf(chosen.source), names.length - 1) : words.fileLabel}
      </FileButton>
      {failed && <Alert tone="danger" title={words.noForm} urgent />}
    </>
  )
}

const nameOf = (source: FormSource): string => ('name' in source ? source.name : source.id)
