import type { QuestionType } from '#domain/form/form.ts'
import type { Draft, RawSource, Source } from '../draft/draft.ts'
import type { Findings } from '../result.ts'
import { readAppearance } from './appearance.ts'
import { isDynamic } from './dynamic.ts'
import { idleCells, sayIdle } from './idle.ts'
import { otherQuestion } from './other.ts'
import { readParameters } from './parameters.ts'
import type { RowReader } from './rowReader.ts'
import { choiceSource } from './selects.ts'
import type { SurveyInput } from './survey.ts'
import type { RowType } from './types.ts'

const ruled = ['relevant', 'required', 'constraint', 'calculation', 'readonly'] as const

/** A row as a question; two with `or_other`; none when it cannot be one. */
export function readQuestion(
  reader: RowReader,
  type: RowType,
  name: string,
  input: SurveyInput,
): Draft[] {
  const { findings } = input
  if (type.is === 'unknown' || type.is === 'refused') {
    refuse(reader, type, findings)
    // The name stays known, so that what refers to it is no further problem.
    return [baseOf(reader, name, 'text', findings)]
  }
  if (type.is === 'private') {
    return [{ ...baseOf(reader, name, 'hidden', findings), cells: {}, private: type.what }]
  }
  if (type.is === 'today') {
    const today: Source = { text: 'today()', at: reader.at('type') }
    return [
      {
        ...baseOf(reader, name, 'calculate', findings),
        cells: { default: today },
        dataType: 'date',
      },
    ]
  }
  if (type.is === 'select') {
    sayIdle(reader, idleCells.select, findings)
    return readSelect(reader, type, name, input)
  }
  if (type.is !== 'question') return []
  sayIdle(reader, idleCells.plain, findings)
  if (type.type === 'note') sayIdle(reader, idleCells.note, findings)
  const draft = readPlain(reader, type.type, name, findings)
  const { constraint } = type
  if (constraint === undefined || draft.cells.constraint) return [draft]
  const implied: Source = { text: constraint, at: reader.at('type') }
  return [{ ...draft, cells: { ...draft.cells, constraint: implied } }]
}

function refuse(
  reader: RowReader,
  type: RowType & { is: 'unknown' | 'refused' },
  findings: Findings,
): void {
  const written = reader.text('type')
  if (type.is === 'refused') {
    const message = `"${written}" is not supported: ${type.remedy}`
    findings.problem(reader.at('type'), 'unsupported-type', message)
  } else {
    findings.problem(
      reader.at('type'),
      'unknown-type',
      `"${written}" is no type of question. Check the spelling; a select needs its list: select_one colours.`,
    )
  }
}

function baseOf(reader: RowReader, name: string, type: QuestionType, findings: Findings): Draft {
  const { 'lab::default_for': defaultFor, ...extra } = reader.extra()
  return {
    kind: 'question',
    ...(defaultFor === 'first' || defaultFor === 'added' ? { defaultFor } : {}),
    type,
    name,
    at: reader.at('name'),
    labels: reader.labels(),
    cells: reader.rules(ruled),
    triggers: triggersOf(reader),
    parameters: {},
    appearance: readAppearance(reader, findings),
    extra,
    items: [],
  }
}

function readPlain(reader: RowReader, type: QuestionType, name: string, findings: Findings): Draft {
  const base = baseOf(reader, name, type, findings)
  const rows = reader.text('rows')
  const parameters = readParameters(
    reader.text('parameters'),
    type,
    reader.at('parameters'),
    findings,
  )
  const draft = {
    ...base,
    ...defaultOf(reader, base),
    parameters: rows === '' || type !== 'text' ? parameters : { rows, ...parameters },
  }
  checkCompleteness(reader, draft, findings)
  return withDataType(draft)
}

/** What a calculation is worth: the column `bind::type`, as pyxform takes it. */
function withDataType(draft: Draft): Draft {
  const { 'bind::type': dataType, ...extra } = draft.extra
  if (dataType === undefined || !['calculate', 'hidden'].includes(draft.type)) return draft
  return { ...draft, dataType, extra }
}

function readSelect(
  reader: RowReader,
  type: RowType & { is: 'select' },
  name: string,
  input: SurveyInput,
): Draft[] {
  const { findings } = input
  const base = baseOf(reader, name, type.type, findings)
  const at = reader.at('parameters')
  const parameters = readParameters(reader.text('parameters'), type.type, at, findings)
  const { randomize, seed, value, label, ...others } = parameters
  if (seed !== undefined && randomize?.toLowerCase() !== 'true') {
    findings.problem(at, 'bad-parameter', '"seed" needs "randomize=true" beside it.')
  }
  const order: Pick<RawSource, 'randomize'> =
    randomize?.toLowerCase() === 'true'
      ? { randomize: seed === undefined ? {} : { seed: { text: seed, at } } }
      : {}
  const source = choiceSource(reader, type, { value, label }, input)
  const filter = reader.source('choice_filter')
  const other = type.other ? { other: true as const } : {}
  const draft: Draft = {
    ...base,
    ...defaultOf(reader, base),
    cells: { ...base.cells, ...defaultOf(reader, base).cells, ...(filter ? { filter } : {}) },
    choices: { ...source, ...order, ...other },
    parameters: others,
  }
  checkCompleteness(reader, draft, findings)
  return type.other ? [draft, otherQuestion(reader, draft, input)] : [draft]
}

function defaultOf(reader: RowReader, base: Draft): Pick<Draft, 'cells' | 'fixed'> {
  const source = reader.source('default')
  if (!source) return { cells: base.cells }
  if (isDynamic(source.text, base.type)) return { cells: { ...base.cells, default: source } }
  return { cells: base.cells, fixed: source.text.replace(/^jr:\/\/\w+\//, '') }
}

function triggersOf(reader: RowReader): Source[] {
  const source = reader.source('trigger')
  if (!source) return []
  return source.text
    .split(',')
    .filter((one) => one.trim() !== '')
    .map((text) => ({ text, at: source.at }))
}

function checkCompleteness(reader: RowReader, draft: Draft, findings: Findings): void {
  const { cells, type, labels } = draft
  if (type === 'calculate') {
    if (cells.calculation || cells.default || draft.fixed !== undefined) return
    findings.problem(
      reader.at('calculation'),
      'missing-calculation',
      'A "calculate" row needs something in the column "calculation".',
    )
  } else if (type !== 'hidden' && !labels.label && !labels.hint && !cells.calculation) {
    findings.note(
      reader.at('label'),
      'missing-label',
      `"${draft.name}" has no label: people would see a question without words.`,
    )
  }
}
