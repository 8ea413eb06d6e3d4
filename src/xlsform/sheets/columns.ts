import type { Heading } from './sheet.ts'

/** What a heading means: a column of ours, perhaps in one language. */
export interface Column {
  readonly name: string
  /** Language as written; undefined: no language. */
  readonly language?: string
  readonly heading: Heading
}

const survey: Readonly<Record<string, string>> = {
  type: 'type',
  command: 'type',
  name: 'name',
  tag: 'name',
  value: 'name',
  label: 'label',
  caption: 'label',
  hint: 'hint',
  guidance_hint: 'guidance',
  relevant: 'relevant',
  relevance: 'relevant',
  required: 'required',
  constraint: 'constraint',
  calculation: 'calculation',
  calculate: 'calculation',
  readonly: 'readonly',
  read_only: 'readonly',
  default: 'default',
  trigger: 'trigger',
  choice_filter: 'choice_filter',
  appearance: 'appearance',
  parameters: 'parameters',
  repeat_count: 'repeat_count',
  count: 'repeat_count',
  'jr:count': 'repeat_count',
  required_message: 'requiredMessage',
  requiredmsg: 'requiredMessage',
  'jr:requiredmsg': 'requiredMessage',
  constraint_message: 'constraintMessage',
  constraining_message: 'constraintMessage',
  constraint_msg: 'constraintMessage',
  'jr:constraintmsg': 'constraintMessage',
  image: 'image',
  audio: 'audio',
  video: 'video',
  'big-image': 'big-image',
  disabled: 'disabled',
  rows: 'rows',
}

const choices: Readonly<Record<string, string>> = {
  list_name: 'list_name',
  name: 'name',
  value: 'name',
  label: 'label',
  caption: 'label',
  image: 'image',
  audio: 'audio',
  video: 'video',
  'big-image': 'big-image',
}

const families: ReadonlySet<string> = new Set(['bind', 'body', 'control', 'instance', 'lab'])
/** Columns of the sheet that have no effect on answering. */
export const silent = /^(#.*|sms_.*|compact_tag|no_?app_?error_?string|entities.*|save_to|\$.*)$/i

const key = (part: string): string => part.trim().toLowerCase().replace(/\s+/g, '_')

export const surveyColumn = (heading: Heading): Column => columnOf(heading, survey)
export const choicesColumn = (heading: Heading): Column => columnOf(heading, choices)

function columnOf(heading: Heading, known: Readonly<Record<string, string>>): Column {
  if (known === survey && isCarried(heading)) return { name: 'extra', heading }
  const parts = withoutFamily(heading.parts, known === survey)
  const first = key(parts[0] ?? '')
  const name = known[first]
  if (name === undefined) return { name: silent.test(first) ? 'silent' : 'unknown', heading }
  const language = parts.slice(1).join(':')
  return language === '' ? { name, heading } : { name, language, heading }
}

/** `bind::…` and the like, save where they are but another way to write a column of ours. */
function isCarried({ parts }: Heading): boolean {
  const first = key(parts[0] ?? '')
  if (!families.has(first) || parts.length < 2) return false
  const second = key(parts[1] ?? '')
  // A bind's type is that of the value, not of the question.
  return first === 'lab' || first === 'instance' || second === 'type' || !survey[second]
}

function withoutFamily(parts: readonly string[], isSurvey: boolean): readonly string[] {
  const first = key(parts[0] ?? '')
  const family = first === 'media' || (isSurvey && families.has(first))
  return family && parts.length > 1 ? parts.slice(1) : parts
}

/** Key under which a column that we only carry along is kept. */
export const extraKey = (heading: Heading): string =>
  heading.parts
    .map((part, index) => (index === 0 ? key(part).replace(/^control$/, 'body') : part))
    .join('::')
    .replace(/^bind::lab:(?!:)/, 'lab::')
