import type { Expr } from '#domain/form/expr.ts'
import type { Form, Label, Words } from '#domain/form/form.ts'
import type { LabelView } from '#domain/form/run.ts'
import type { LocalText } from '#domain/localText.ts'

/** The wish, its base language (de-simple → de), the form's own first language, whatever there is. */
function pick<T>(
  by: Readonly<Record<string, T>> | undefined,
  wish: string,
  form: Form,
): readonly [language: string, found: T] | undefined {
  if (!by) return undefined
  const base = wish.split('-')[0] ?? wish
  for (const language of [wish, base, ...form.languages, ...Object.keys(by)]) {
    const found = by[language]
    if (found !== undefined) return [language, found]
  }
  return undefined
}

export interface Labeller {
  readonly form: Form
  readonly language: string
  /** An expression within a text, as text. */
  readonly text: (expr: Expr) => string
}

const spell = (words: Words, { text }: Labeller): string =>
  words.map((piece) => (typeof piece === 'string' ? piece : text(piece))).join('')

/** A label in the language shown, with all that is in it; undefined: there is nothing to show. */
export function labelView(label: Label | undefined, by: Labeller): LabelView | undefined {
  if (!label) return undefined
  const { form, language } = by
  const words = pick(label.text, language, form)
  const file = (name: LocalText | undefined) => pick(name, language, form)?.[1]
  const [image, audio, video] = [file(label.image), file(label.audio), file(label.video)]
  if (!words && image === undefined && audio === undefined && video === undefined) return undefined
  return {
    text: words ? spell(words[1], by) : '',
    language: words?.[0] ?? language,
    ...(image !== undefined && { image }),
    ...(audio !== undefined && { audio }),
    ...(video !== undefined && { video }),
  }
}

export const labelText = (label: Label | undefined, by: Labeller): string =>
  labelView(label, by)?.text ?? ''
