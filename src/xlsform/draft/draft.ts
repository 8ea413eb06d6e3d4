import type { Choice, ChoiceSource, QuestionType, Table } from '#domain/form/form.ts'
import type { LocalText } from '#domain/localText.ts'
import type { Place } from '../result.ts'

/** An expression or a text as written, and where. */
export interface Source {
  readonly text: string
  readonly at: Place
}

/** A text in one language: strings and expressions in turn. */
export type RawWords = readonly (string | Source)[]

export interface RawLabel {
  readonly text: Readonly<Record<string, RawWords>>
  readonly image: LocalText
  readonly audio: LocalText
  readonly video: LocalText
}

export type LabelField = 'label' | 'hint' | 'guidance' | 'requiredMessage' | 'constraintMessage'
export type ExprField =
  | 'relevant'
  | 'required'
  | 'constraint'
  | 'calculation'
  | 'readonly'
  | 'default'
  | 'filter'
  | 'count'

/** A row, or an element with its bind: read, but with nothing yet resolved. */
export interface Draft {
  readonly kind: 'question' | 'group' | 'repeat'
  readonly type: QuestionType
  readonly name: string
  readonly at: Place
  readonly labels: Partial<Record<LabelField, RawLabel>>
  readonly cells: Partial<Record<ExprField, Source>>
  /** A default that is a value, not an expression. */
  readonly fixed?: string
  readonly defaultFor?: 'first' | 'added'
  readonly dataType?: string
  /** Of a repeat: how many there are at first, where it is not one. */
  readonly initial?: number
  readonly triggers: readonly Source[]
  readonly choices?: RawSource
  readonly parameters: Readonly<Record<string, string>>
  readonly appearance: readonly string[]
  readonly extra: Readonly<Record<string, string>>
  /** Says more than a lab may know (device, minute): kept, and empty, only where it is referred to. */
  readonly private?: string
  readonly items: readonly Draft[]
}

export type RawSource = Omit<ChoiceSource, 'filter' | 'repeat' | 'randomize'> & {
  readonly repeat?: Source
  readonly randomize?: { readonly seed?: Source }
}

export interface RawChoice {
  readonly value: string
  readonly at: Place
  readonly label: RawLabel
  readonly extra: Choice['extra']
}

/** What both readers, of workbooks and of XForms, hand to the compiler. */
export interface DraftForm {
  readonly at: Place
  readonly id: string
  readonly version: string
  readonly title: LocalText
  readonly languages: readonly string[]
  readonly style: readonly string[]
  readonly items: readonly Draft[]
  readonly lists: Readonly<Record<string, readonly RawChoice[]>>
  readonly tables: Readonly<Record<string, Table>>
  /** Texts that jr:itext('id') may ask for. */
  readonly texts?: Readonly<Record<string, RawLabel>>
  readonly instanceName?: Source
  readonly extra: Readonly<Record<string, string>>
  /** Names of the root element that absolute paths may begin with. */
  readonly roots: readonly string[]
  /** Columns of the choices sheet; further columns are a slip of the pen. */
  readonly columns: ReadonlySet<string>
}

export const noLabel: RawLabel = { text: {}, image: {}, audio: {}, video: {} }

export const isEmptyLabel = (label: RawLabel): boolean =>
  [label.text, label.image, label.audio, label.video].every((one) => Object.keys(one).length === 0)
