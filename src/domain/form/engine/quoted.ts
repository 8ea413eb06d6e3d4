import type { Path, Step } from '#domain/form/expr.ts'
import type { Def } from './def.ts'

const stepOf = (name: string): Step =>
  name === '..' ? { axis: 'parent', name: '*' } : { axis: 'child', name }

/** `jr:choice-name(value, '/path')` has its question in quotation marks, with or without the root. */
export function quotedPath(text: string, root: Def | undefined): Path {
  const [first = '', ...rest] = text.trim().split('/')
  if (first !== '') return { from: 'self', steps: [first, ...rest].map(stepOf) }
  const names = root?.byName.has(rest[0] ?? '') ? rest : rest.slice(1)
  return { from: 'near', steps: names.map(stepOf) }
}
