import type { Choice, Form, Item, Label, Question } from '#domain/form/form.ts'

/** A question with its place in the form. */
export interface Field {
  /** `/group/question`, without positions of repeats. */
  readonly path: string
  readonly question: Question
  /** Paths of the repeats around it, outermost first. */
  readonly repeats: readonly string[]
  /** It, or a group around it, is not asked of everybody. */
  readonly conditional: boolean
  /** The innermost group around it, the form itself left out. */
  readonly group: { readonly path: string; readonly label: Label | undefined } | undefined
}

type Around = Pick<Field, 'path' | 'repeats' | 'conditional' | 'group'>

/** All questions in the order of the form, notes too. */
export function fieldsOf(form: Form): readonly Field[] {
  const top: Around = { path: '', repeats: [], conditional: false, group: undefined }
  return form.items.flatMap((item) => within(item, top))
}

function within(item: Item, around: Around): readonly Field[] {
  const path = `${around.path}/${item.name}`
  const conditional = around.conditional || item.relevant !== undefined
  if (item.kind === 'question') {
    const { repeats, group } = around
    return [{ path, question: item, repeats, conditional, group }]
  }
  const inside: Around = {
    path,
    conditional,
    repeats: item.kind === 'repeat' ? [...around.repeats, path] : around.repeats,
    group: { path, label: item.label },
  }
  return item.items.flatMap((child) => within(child, inside))
}

/** `/household/member[2]/age` → `/household/member/age`. */
export const pathOf = (ref: string): string => ref.replaceAll(/\[\d+\]/g, '')

export interface LabelText {
  readonly text: string
  readonly language: string
}

/**
 * A label as one text: what is computed from somebody's answers becomes an ellipsis, because a
 * summary speaks of all of them.
 */
export function labelText(
  label: Label | undefined,
  form: Form,
  wish: string,
): LabelText | undefined {
  const base = wish.split('-')[0] ?? wish
  for (const language of [wish, base, ...form.languages, ...Object.keys(label?.text ?? {})]) {
    const words = label?.text?.[language]
    if (words === undefined) continue
    const text = words.map((piece) => (typeof piece === 'string' ? piece : '…')).join('')
    return { text: text.trim(), language }
  }
  return undefined
}

export interface NamedValue {
  readonly value: string
  readonly label: string
}

/** The choices that a form offers, before any filter; those made from answers are not known here. */
export function choicesOf(form: Form, question: Question, wish: string): readonly NamedValue[] {
  const source = question.choices
  if (question.type === 'acknowledge') return [{ value: 'OK', label: 'OK' }]
  if (source?.list !== undefined) {
    return (form.lists[source.list] ?? []).map((choice) => named(form, choice, wish))
  }
  const table = source?.table === undefined ? undefined : form.tables[source.table]
  if (!table) return []
  const valueAt = table.columns.indexOf(source?.valueColumn ?? 'name')
  const labelAt = table.columns.indexOf(source?.labelColumn ?? 'label')
  return table.rows.map((row) => {
    const value = row[valueAt] ?? ''
    return { value, label: row[labelAt] ?? value }
  })
}

const named = (form: Form, choice: Choice, wish: string): NamedValue => ({
  value: choice.value,
  label: labelText(choice.label, form, wish)?.text ?? choice.value,
})
