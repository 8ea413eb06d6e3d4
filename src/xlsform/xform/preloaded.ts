import type { Draft } from '../draft/draft.ts'
import type { Place } from '../result.ts'
import type { Element } from './readXml.ts'

/** Fields that ODK's apps fill in by themselves. */
export function preloaded(
  path: string,
  root: string,
  bind: Element | undefined,
  control: Element | undefined,
  at: Place,
): Partial<Draft> {
  const { 'jr:preload': kind, 'jr:preloadParams': what = '' } = bind?.attributes ?? {}
  const source = (text: string) => ({ cells: { default: { text, at } } })
  if (kind === 'date' && what === 'today') return { type: 'calculate', ...source('today()') }
  const inMeta = path.startsWith(`/${root}/meta/`) && !control
  if (inMeta && /\/instanceID$/.test(path)) {
    return { private: '', ...source("concat('uuid:', uuid())") }
  }
  if (inMeta) return { private: '' }
  if (kind === 'uid') return { type: 'calculate', ...source("concat('uuid:', uuid())") }
  return kind === undefined ? {} : { private: `${kind} ${what}`.trim() }
}
