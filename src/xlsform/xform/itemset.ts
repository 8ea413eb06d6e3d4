import type { RawSource, Source } from '../draft/draft.ts'
import type { Findings, Place } from '../result.ts'
import { type Element, firstOf } from './readXml.ts'

/** What `<itemset nodeset="…">` says. */
export interface Itemset {
  readonly instance?: string
  /** Absolute or relative path of a repeat. */
  readonly repeat?: string
  readonly filter?: string
  readonly randomize?: { readonly seed?: string }
  readonly value: string
  readonly label: string
  /** The label column holds ids of itexts. */
  readonly itext: boolean
}

const ofInstance = /^instance\(\s*['"]([^'"]+)['"]\s*\)\/[\w.:-]+\/[\w.:-]+$/

export function readItemset(element: Element): Itemset | undefined {
  const itemset = firstOf(element, 'itemset')
  if (!itemset) return undefined
  const outer = shuffled((itemset.attributes.nodeset ?? '').trim())
  const { path, filter } = withoutConditions(outer.nodeset)
  const label = firstOf(itemset, 'label')?.attributes.ref ?? 'label'
  const itext = /^\s*jr:itext\((.*)\)\s*$/.exec(label)?.[1]
  const instance = ofInstance.exec(path)?.[1]
  return {
    ...(instance === undefined ? { repeat: path } : { instance }),
    ...(filter === undefined ? {} : { filter }),
    ...(outer.randomize ? { randomize: outer.randomize } : {}),
    value: plain(firstOf(itemset, 'value')?.attributes.ref ?? 'name'),
    label: plain(itext ?? label),
    itext: itext !== undefined,
  }
}

const plain = (ref: string): string => ref.trim().replace(/^\.\//, '')

function shuffled(nodeset: string): { nodeset: string; randomize?: { seed?: string } } {
  const inner = /^randomize\((.*)\)$/s.exec(nodeset)?.[1]
  if (inner === undefined) return { nodeset }
  const comma = lastComma(inner)
  if (comma < 0) return { nodeset: inner.trim(), randomize: {} }
  const seed = inner.slice(comma + 1).trim()
  return { nodeset: inner.slice(0, comma).trim(), randomize: { seed } }
}

/** The comma outside of all brackets that parts nodeset and seed. */
function lastComma(text: string): number {
  let depth = 0
  for (let at = text.length - 1; at >= 0; at--) {
    const sign = text.charAt(at)
    if (sign === ')' || sign === ']') depth++
    else if (sign === '(' || sign === '[') depth--
    else if (sign === ',' && depth === 0) return at
  }
  return -1
}

/** Conditions of the last step, joined by `and`. */
function withoutConditions(nodeset: string): { path: string; filter?: string } {
  const conditions: string[] = []
  let path = nodeset.trim()
  while (path.endsWith(']')) {
    const at = openingOf(path)
    if (at < 0) break
    conditions.unshift(path.slice(at + 1, -1).trim())
    path = path.slice(0, at).trim()
  }
  if (conditions.length === 0) return { path }
  const [only] = conditions
  if (conditions.length === 1 && only !== undefined) return { path, filter: only }
  return { path, filter: conditions.map((one) => `(${one})`).join(' and ') }
}

/** The bracket that the last one closes. */
function openingOf(path: string): number {
  let depth = 0
  for (let at = path.length - 1; at >= 0; at--) {
    if (path.charAt(at) === ']') depth++
    if (path.charAt(at) === '[') depth--
    if (depth === 0) return at
  }
  return -1
}

/** As the compiler takes it. */
export function sourceOf(
  itemset: Itemset,
  isTable: boolean,
  at: Place,
  findings: Findings,
): { readonly choices: RawSource; readonly filter?: Source } {
  const source = (text: string): Source => ({ text, at: { ...at, column: 'itemset' } })
  const { randomize, instance, repeat } = itemset
  const order = randomize
    ? { randomize: randomize.seed === undefined ? {} : { seed: source(randomize.seed) } }
    : {}
  const filter = itemset.filter === undefined ? {} : { filter: source(itemset.filter) }
  if (repeat !== undefined) {
    if (!/^(\.\.?)?\//.test(repeat)) {
      const message = `The choices "${repeat}" are not understood: write instance('…')/root/item, or the path of a repeat.`
      findings.problem(at, 'unsupported-itemset', message)
      return { choices: {} }
    }
    return { choices: { repeat: source(`${repeat}/${itemset.value}`), ...order }, ...filter }
  }
  const from = isTable
    ? { table: instance ?? '', valueColumn: itemset.value, labelColumn: itemset.label }
    : { list: instance ?? '' }
  return { choices: { ...from, ...order }, ...filter }
}
