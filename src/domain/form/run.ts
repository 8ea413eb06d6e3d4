import type { LocalText } from '#domain/localText.ts'
import type { Form, QuestionType } from './form.ts'

/**
 * A form being answered, as screens see it. Values are always in XForms' lexical form, '' is "no
 * answer": `12`, `3.5`, `a b` (select_multiple, rank), `2026-11-22`, `14:30:00.000`,
 * `50.1 8.7 0 5` (geopoint: lat long alt accuracy), points joined by `;` (geotrace, geoshape), a file
 * name for image, audio, video and file; `OK` for acknowledge.
 */
export type Value = string

/** Path with positions of repeats: `/household/member[2]/age`. Stable while nothing is removed. */
export type Ref = string

export interface Violation {
  readonly ref: Ref
  readonly why: 'required' | 'constraint' | 'type'
  /** The author's own message, in the form's words; undefined: the player has one. */
  readonly message?: string
  /** For `type`: what fits (whole number …) is the player's to say by the question's type. */
}

export interface ChoiceView {
  readonly value: string
  readonly label: LabelView
  readonly extra: Readonly<Record<string, string>>
}

/** In the chosen language; `language` differs from the wish where a translation is missing. */
export interface LabelView {
  readonly text: string
  readonly language: string
  /** File names in `form.media`. */
  readonly image?: string
  readonly audio?: string
  readonly video?: string
}

interface NodeView {
  readonly ref: Ref
  readonly name: string
  readonly label?: LabelView
  readonly appearance: readonly string[]
  readonly extra: Readonly<Record<string, string>>
}

export interface QuestionView extends NodeView {
  readonly kind: 'question'
  readonly type: QuestionType
  readonly value: Value
  readonly hint?: LabelView
  readonly guidance?: LabelView
  readonly required: boolean
  readonly readonly: boolean
  readonly parameters: Readonly<Record<string, string>>
  /** Filtered and in order (randomised where the form says so); for select and rank. */
  readonly choices?: readonly ChoiceView[]
  /** As the answer stands now; screens show it once the person has left the field. */
  readonly violation?: Violation
}

export interface GroupView extends NodeView {
  readonly kind: 'group'
  readonly items: readonly View[]
}

export interface RepeatView extends NodeView {
  readonly kind: 'repeat'
  /** One each time the group was repeated. */
  readonly instances: readonly GroupView[]
  /** false where `repeat_count` decides. */
  readonly mayAdd: boolean
  readonly mayRemove: boolean
}

/** Only what is relevant, without calculate and hidden. */
export type View = QuestionView | GroupView | RepeatView

/** All that must survive a killed tab; also of questions that are not relevant just now. */
export interface Saved {
  /**
   * By ref; repeats without answers are kept by `repeats`. A ref beyond its count is what a smaller
   * `repeat_count` put aside.
   */
  readonly values: Readonly<Record<Ref, Value>>
  /** How often each repeat stands there, by ref. */
  readonly repeats: Readonly<Record<Ref, number>>
  /** Random seeds and things computed once, so that coming back changes nothing. */
  readonly once: Readonly<Record<string, string>>
}

/** What is handed in: relevant answers only, by ref, with calculations; '' is left out. */
export type Answers = Readonly<Record<Ref, Value>>

export interface FormRun {
  readonly form: Form
  readonly language: string
  setLanguage(language: string): void
  view(): readonly View[]
  question(ref: Ref): QuestionView | undefined
  /** Never throws for a bad value: it is kept and becomes a violation of its type. */
  set(ref: Ref, value: Value): void
  /** `ref` is the RepeatView's; `index` counts from 0. */
  addRepeat(ref: Ref): void
  removeRepeat(ref: Ref, index: number): void
  /** All violations of relevant questions, in the order of the form. */
  validate(): readonly Violation[]
  answers(): Answers
  save(): Saved
  /** Called after each change with the refs whose view may differ now. */
  onChange(listener: (refs: ReadonlySet<Ref>) => void): () => void
}

export interface RunPorts {
  /** ms since 1970; also what today() and now() answer. */
  readonly now: () => number
  /** Minutes east of UTC at that time, for today(), now() and dates without a zone. */
  readonly offsetMinutes: (at: number) => number
  /** 0 … 1, for random(), once(random()), uuid() and randomised choices. */
  readonly random: () => number
  readonly language: string
}

/** The signature of the engine's one entry, in start.ts: `startForm(form, ports, saved?)`. */
export type StartForm = (form: Form, ports: RunPorts, saved?: Saved) => FormRun

export type { LocalText }
