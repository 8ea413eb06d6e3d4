import { useState } from 'preact/hooks'
import { formatDate } from '#client/i18n/format.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Choice } from '#client/ui/Choice.tsx'
import { Buttons, Section } from '#client/ui/Section.tsx'
import { exportUrl } from './labsApi.ts'
import { labTexts } from './labTexts.ts'
import type { PartProps } from './partProps.ts'

const words = labTexts.exports

/** Everything that a lab's answers can be taken home as. */
export function ExportPart({ lead: { lab } }: Pick<PartProps, 'lead'>) {
  const [cells, setCells] = useState('labels')
  const [shape, setShape] = useState('wide')
  const [excel, setExcel] = useState(true)
  const query = `?shape=${shape}&cells=${cells}${excel ? '&excel=1' : ''}`
  const file = (name: string, asked = '') => exportUrl(lab.id, name) + asked
  return (
    <>
      <Alert tone="info" title={words.lead(formatDate(lab.delete_on, 'de'))} />
      <Section id="export-table" title={words.table}>
        <Choice
          name="export-shape"
          legend={words.shape}
          options={[
            { value: 'wide', label: words.wide },
            { value: 'long', label: words.long },
          ]}
          value={[shape]}
          onChange={([value = 'wide']) => setShape(value)}
        />
        <Choice
          name="export-cells"
          legend={words.labels}
          options={[
            { value: 'labels', label: words.asLabels },
            { value: 'codes', label: words.asCodes },
          ]}
          value={[cells]}
          onChange={([value = 'labels']) => setCells(value)}
        />
        <Choice
          name="export-excel"
          legend={words.file}
          multiple
          options={[{ value: 'yes', label: words.excel, hint: words.excelHint }]}
          value={excel ? ['yes'] : []}
          onChange={(value) => setExcel(value.length > 0)}
        />
        <Buttons>
          <Button icon="download" href={file('answers.csv', query)}>
            {words.csv}
          </Button>
          <Button kind="secondary" icon="download" href={file('answers.zip', query)}>
            {words.csvZip}
          </Button>
          <Button kind="secondary" icon="download" href={file('answers.xlsx', query)}>
            {words.xlsx}
          </Button>
        </Buttons>
      </Section>
      <Section id="export-more" title={words.more}>
        <Buttons>
          {others.map(([name, label]) => (
            <Button key={name} kind="secondary" icon="download" href={file(name)}>
              {label}
            </Button>
          ))}
        </Buttons>
        <p class="muted">{words.reportHint}</p>
      </Section>
    </>
  )
}

const others = [
  ['report.pdf', words.report],
  ['places.geojson', words.geojson],
  ['media.zip', words.media],
  ['codebook.csv', words.codebook],
  ['labels.sps', words.spss],
  ['labels.R', words.r],
  ['template.zip', words.template],
  ['form.xlsx', words.form],
] as const
