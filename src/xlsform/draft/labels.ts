import type { Expr } from '#domain/form/expr.ts'
import type { Label, Words } from '#domain/form/form.ts'
import { type Draft, isEmptyLabel, type LabelField, type RawLabel, type RawWords } from './draft.ts'
import type { Expressions, Use } from './expressions.ts'
import type { FormNode } from './nodes.ts'

export function compileLabel(raw: RawLabel, use: Use, expressions: Expressions): Label {
  const text = Object.entries(raw.text).map(
    ([language, words]) => [language, compileWords(words, use, expressions)] as const,
  )
  return {
    ...(text.length > 0 ? { text: Object.fromEntries(text) } : {}),
    ...some('image', raw.image),
    ...some('audio', raw.audio),
    ...some('video', raw.video),
  }
}

const some = <K extends string, T extends object>(key: K, value: T) =>
  (Object.keys(value).length > 0 ? { [key]: value } : {}) as Partial<Record<K, T>>

function compileWords(words: RawWords, use: Use, expressions: Expressions): Words {
  return words.flatMap((piece): (string | Expr)[] => {
    if (typeof piece === 'string') return piece === '' ? [] : [piece]
    const expr = expressions.compile(piece, use)
    return expr ? [expr] : []
  })
}

export function labelOrNone<K extends LabelField>(
  field: K,
  draft: Draft,
  node: FormNode,
  expressions: Expressions,
): Partial<Record<K, Label>> {
  const raw = draft.labels[field]
  if (!raw || isEmptyLabel(raw)) return {}
  return { [field]: compileLabel(raw, { node, field: '' }, expressions) } as Record<K, Label>
}
