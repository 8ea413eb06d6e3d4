import type { LocalText } from '#domain/localText.ts'
import type { Expr } from './expr.ts'

/**
 * A survey in our normal form: what an XLSForm workbook or an XForm becomes at import. Everything
 * that needs a parser was parsed there; a device only runs it. JSON all the way down.
 */
export interface Form {
  readonly format: 1
  /** XLSForm `form_id`. */
  readonly id: string
  /** XLSForm `version`, or the import's own; answers name the version they were given to. */
  readonly version: string
  readonly title: LocalText
  /** BCP 47 tags in the order of the sheet; `de-simple` is plain language. First: the default. */
  readonly languages: readonly string[]
  /** XLSForm settings `style`: pages, theme-grid … as words. */
  readonly style: readonly string[]
  readonly items: readonly Item[]
  /** The choices sheet by list_name. */
  readonly lists: Readonly<Record<string, readonly Choice[]>>
  /** External tables (CSV, select_*_from_file, pulldata, instance('x')), by instance id. */
  readonly tables: Readonly<Record<string, Table>>
  /** Texts that expressions ask for by id (`jr:itext('id')`), if any do. */
  readonly texts?: Readonly<Record<string, Label>>
  /** Settings sheet: `instance_name`. */
  readonly instanceName?: Expr
  /** SHA-256 by file name of pictures, sounds and films that the form shows. */
  readonly media: Readonly<Record<string, string>>
  /** Columns of the settings sheet that others do not know (`lab::…`). */
  readonly extra: Readonly<Record<string, string>>
}

/** A row is keyed by its column's name; all cells are text. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface Choice {
  readonly value: string
  readonly label: Label
  /** Further columns of the choices sheet: what choice filters read; also geometry and `image`. */
  readonly extra: Readonly<Record<string, string>>
}

/** A text with `${}` in it is cut into pieces at import: strings and expressions in turn. */
export type Words = readonly (string | Expr)[]

/** By language; a language may lack what another has. */
export interface Label {
  readonly text?: Readonly<Record<string, Words>>
  readonly image?: LocalText
  readonly audio?: LocalText
  readonly video?: LocalText
}

export type QuestionType =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'range'
  | 'select_one'
  | 'select_multiple'
  | 'rank'
  | 'note'
  | 'geopoint'
  | 'geotrace'
  | 'geoshape'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'image'
  | 'audio'
  | 'video'
  | 'file'
  | 'barcode'
  | 'acknowledge'
  | 'calculate'
  | 'hidden'

interface Common {
  /** XLSForm `name`: one step of the path. */
  readonly name: string
  readonly label?: Label
  readonly relevant?: Expr
  /** On a group it holds for all within. */
  readonly readonly?: Expr
  /** XLSForm `appearance`, word by word. */
  readonly appearance: readonly string[]
  /** `bind::…`, `body::…`, `instance::…` and our own columns (`lab::…`), as written. */
  readonly extra: Readonly<Record<string, string>>
}

export interface Question extends Common {
  readonly kind: 'question'
  readonly type: QuestionType
  readonly hint?: Label
  readonly guidance?: Label
  readonly required?: Expr
  readonly requiredMessage?: Label
  readonly constraint?: Expr
  readonly constraintMessage?: Label
  readonly calculation?: Expr
  /** A fixed default in its lexical form, or one that is computed once when the instance begins. */
  readonly default?: string | Expr
  /** In a repeat: only the instances there at first, or only those added, begin with the default. */
  readonly defaultFor?: 'first' | 'added'
  /**
   * `calculation` is computed when one of these changes (XLSForm `trigger`), not by dependencies.
   * Paths without positions: `/household/member/age`.
   */
  readonly trigger?: readonly string[]
  /** An XForm's bind type where `type` does not tell it (calculate, hidden): int, decimal, date … */
  readonly dataType?: string
  /** Where the choices come from, for select and rank. */
  readonly choices?: ChoiceSource
  /** XLSForm `parameters`: start, end, step, max-pixels, quality, randomize, seed … */
  readonly parameters: Readonly<Record<string, string>>
}

export interface ChoiceSource {
  /** A list of `lists`, or a table of `tables` (external file). */
  readonly list?: string
  readonly table?: string
  /** Columns of the table that hold value and label. */
  readonly valueColumn?: string
  readonly labelColumn?: string
  /** Choices are the answers to a question in a repeat: its path (`select_one ${question}`). */
  readonly repeat?: string
  /** Each choice is the context: `county = ${county}` compares its column with an answer. */
  readonly filter?: Expr
  /** Shown in random order: that of the seed, or one drawn once for each answer. */
  readonly randomize?: { readonly seed?: Expr }
  /**
   * `or_other`: the import has put the choice `other` and the text question `<name>_other` behind
   * this one in place; kept so that an export can fold them back.
   */
  readonly other?: true
}

export interface Group extends Common {
  readonly kind: 'group'
  readonly items: readonly Item[]
}

export interface Repeat extends Common {
  readonly kind: 'repeat'
  readonly items: readonly Item[]
  /** XLSForm `repeat_count`. */
  readonly count?: Expr
  /** How many there are before anybody added one; 1 unless said (an XForm may say 0 or 3). */
  readonly initial?: number
}

export type Item = Question | Group | Repeat
