import type { Form, QuestionType } from '#domain/form/form.ts'
import type {
  ChoiceView,
  FormRun,
  GroupView,
  LabelView,
  QuestionView,
  Ref,
  Saved,
  View,
  Violation,
} from '#domain/form/run.ts'

type Text = string | Readonly<Record<string, string>>
type Values = ReadonlyMap<Ref, string>

export interface AskedQuestion {
  readonly name: string
  readonly type: QuestionType
  readonly label?: Text
  readonly image?: string
  readonly hint?: Text
  readonly guidance?: Text
  readonly appearance?: readonly string[]
  readonly parameters?: Readonly<Record<string, string>>
  readonly extra?: Readonly<Record<string, string>>
  readonly required?: boolean
  readonly readonly?: boolean
  /** `value: label`, or with a picture. */
  readonly choices?: Readonly<
    Record<string, Text | { readonly text: Text; readonly image: string }>
  >
  readonly when?: (values: Values) => boolean
  /** undefined: it fits; '' : no message of the author's own. */
  readonly wrong?: (value: string) => string | undefined
}
interface AskedGroup {
  readonly group: string
  readonly label?: Text
  readonly appearance?: readonly string[]
  readonly items: readonly Asked[]
}
interface AskedRepeat {
  readonly repeat: string
  readonly label?: Text
  readonly items: readonly AskedQuestion[]
}
export type Asked = AskedQuestion | AskedGroup | AskedRepeat

const typeFits: Partial<Record<QuestionType, RegExp>> = {
  integer: /^-?\d+$/,
  decimal: /^-?\d+(\.\d+)?$/,
  date: /^\d{4}-\d\d-\d\d$/,
}

/** A form without an engine: what a player needs to be played with. */
export function aRun(asked: readonly Asked[], languages: readonly string[] = ['de']): FormRun {
  let language = languages[0] ?? 'de'
  const values = new Map<Ref, string>()
  const repeats = new Map<Ref, number>()
  const listeners = new Set<(refs: ReadonlySet<Ref>) => void>()
  const tell = (...refs: Ref[]) => {
    for (const listener of listeners) listener(new Set(refs))
  }
  const labelOf = (text: Text | undefined, image?: string): LabelView | undefined => {
    if (text === undefined && image === undefined) return undefined
    const found =
      typeof text === 'string'
        ? { text, language: languages[0] ?? 'de' }
        : { text: text?.[language] ?? text?.de ?? '', language: text?.[language] ? language : 'de' }
    return { ...found, ...(image && { image }) }
  }
  const choiceOf = ([value, label]: [
    string,
    NonNullable<AskedQuestion['choices']>[string],
  ]): ChoiceView => {
    const hasPicture = typeof label === 'object' && 'image' in label
    const picture = hasPicture ? (label as { text: Text; image: string }) : undefined
    return {
      value,
      label: labelOf(picture?.text ?? (label as Text), picture?.image) ?? { text: '', language },
      extra: {},
    }
  }
  function violationOf(question: AskedQuestion, ref: Ref): Violation | undefined {
    const value = values.get(ref) ?? ''
    if (value === '') return question.required ? { ref, why: 'required' } : undefined
    if (typeFits[question.type]?.test(value) === false) return { ref, why: 'type' }
    const wrong = question.wrong?.(value)
    if (wrong === undefined) return undefined
    return { ref, why: 'constraint', ...(wrong && { message: wrong }) }
  }
  function questionView(question: AskedQuestion, parent: Ref): QuestionView {
    const ref = `${parent}/${question.name}`
    const label = labelOf(question.label, question.image)
    const hint = labelOf(question.hint)
    const guidance = labelOf(question.guidance)
    const violation = violationOf(question, ref)
    return {
      kind: 'question',
      ref,
      name: question.name,
      type: question.type,
      value: values.get(ref) ?? '',
      ...(label && { label }),
      ...(hint && { hint }),
      ...(guidance && { guidance }),
      ...(violation && { violation }),
      ...(question.choices && { choices: Object.entries(question.choices).map(choiceOf) }),
      required: question.required ?? false,
      readonly: question.readonly ?? false,
      appearance: question.appearance ?? [],
      extra: question.extra ?? {},
      parameters: question.parameters ?? {},
    }
  }
  function viewsOf(items: readonly Asked[], parent: Ref): readonly View[] {
    return items.flatMap((item): readonly View[] => {
      if ('type' in item) return item.when?.(values) === false ? [] : [questionView(item, parent)]
      const label = labelOf(item.label)
      const common = { appearance: [], extra: {}, ...(label && { label }) }
      if ('group' in item) {
        const ref = `${parent}/${item.group}`
        const group: GroupView = {
          ...common,
          kind: 'group',
          ref,
          name: item.group,
          appearance: item.appearance ?? [],
          items: viewsOf(item.items, ref),
        }
        return [group]
      }
      const ref = `${parent}/${item.repeat}`
      const instances = Array.from({ length: repeats.get(ref) ?? 0 }, (_, at): GroupView => {
        const own = `${ref}[${at + 1}]`
        return {
          ...common,
          kind: 'group',
          ref: own,
          name: item.repeat,
          items: viewsOf(item.items, own),
        }
      })
      return [
        {
          ...common,
          kind: 'repeat',
          ref,
          name: item.repeat,
          instances,
          mayAdd: true,
          mayRemove: true,
        },
      ]
    })
  }
  const questionsIn = (views: readonly View[]): readonly QuestionView[] =>
    views.flatMap((view) =>
      view.kind === 'question'
        ? [view]
        : questionsIn(view.kind === 'group' ? view.items : view.instances),
    )
  const view = () => viewsOf(asked, '')
  return {
    form: { id: 'probe', languages } as Form,
    get language() {
      return language
    },
    setLanguage(next) {
      language = next
      tell()
    },
    view,
    question: (ref) => questionsIn(view()).find((one) => one.ref === ref),
    set(ref, value) {
      values.set(ref, value)
      tell(ref)
    },
    addRepeat(ref) {
      repeats.set(ref, (repeats.get(ref) ?? 0) + 1)
      tell(ref)
    },
    removeRepeat(ref) {
      repeats.set(ref, (repeats.get(ref) ?? 1) - 1)
      tell(ref)
    },
    validate: () => questionsIn(view()).flatMap(({ violation }) => violation ?? []),
    answers: () =>
      Object.fromEntries(
        questionsIn(view()).flatMap(({ ref, value }) => (value ? [[ref, value]] : [])),
      ),
    save: (): Saved => ({
      values: Object.fromEntries(values),
      repeats: Object.fromEntries(repeats),
      once: {},
    }),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
