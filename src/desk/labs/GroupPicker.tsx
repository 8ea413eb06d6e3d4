import { labelText } from '#domain/lab/results/fields.ts'
import type { GroupFilter } from '#domain/lab/results/group.ts'
import { crossable, divide, others } from '#domain/lab/results/partitions.ts'
import { sheetsOf } from '#domain/lab/results/sheet.ts'
import { Select } from '../Select.tsx'
import { deskChartWords } from './deskChartWords.ts'
import { labTexts } from './labTexts.ts'
import type { LabAnswers } from './useAnswers.ts'

const words = labTexts.show

interface GroupPickerProps {
  readonly data: LabAnswers
  readonly filter: GroupFilter | undefined
  readonly onChange: (filter: GroupFilter | undefined) => void
}

/** One answer to one question: two filters at once could single somebody out. */
export function GroupPicker({ data, filter, onChange }: GroupPickerProps) {
  const values = filter ? valuesOf(data, filter.path) : []
  return (
    <>
      <Select
        id="lab-filter"
        label={words.filter}
        value={filter?.path ?? ''}
        options={[['', words.all], ...questionsOf(data)]}
        onChange={(path) => {
          const [first] = valuesOf(data, path)
          onChange(path && first ? { path, value: first[0] } : undefined)
        }}
      />
      {filter && (
        <Select
          id="lab-filter-value"
          label={words.filterValue}
          value={filter.value}
          options={values}
          onChange={(value) => onChange({ path: filter.path, value })}
        />
      )}
    </>
  )
}

export const questionsOf = ({ form }: LabAnswers): (readonly [string, string])[] =>
  crossable(form).map(({ path, question }) => [
    path,
    labelText(question.label, form, 'de')?.text || question.name,
  ])

function valuesOf({ form, answers, options }: LabAnswers, path: string) {
  const divided = divide(form, path, sheetsOf(answers), options)
  const parts = divided?.partitions.flatMap((one) => one.parts) ?? []
  return parts
    .filter(({ value }) => value !== others)
    .map((part) => [part.value, partName(part)] as const)
}

/** A part of numbers has no label of its own. */
export function partName({ value, label }: { value: string; label: string }): string {
  const [from, to] = value.split('..').map(Number)
  if (label !== '' || from === undefined || to === undefined) return label || value
  return deskChartWords.span(from, to)
}
