import type { QuestionType } from '#domain/form/form.ts'
import { nearest } from '../draft/nodes.ts'
import type { Findings, Place } from '../result.ts'

const selectKeys = ['randomize', 'seed', 'value', 'label']
const geoKeys = ['capture-accuracy', 'warning-accuracy', 'allow-mock-accuracy', 'incremental']

/** What `parameters` may say, by type. */
export const parametersOf: Readonly<Partial<Record<QuestionType, readonly string[]>>> = {
  range: ['start', 'end', 'step', 'tick_interval', 'placeholder', 'tick_labelset'],
  image: ['max-pixels', 'app'],
  audio: ['quality'],
  text: ['rows'],
  select_one: selectKeys,
  select_multiple: selectKeys,
  rank: selectKeys,
  geopoint: geoKeys,
  geotrace: geoKeys,
  geoshape: geoKeys,
}

/** `start=1 end=10, step=1` → by name, names in lower case. */
export function readParameters(
  text: string,
  type: QuestionType,
  at: Place,
  findings: Findings,
): Record<string, string> {
  const found: Record<string, string> = {}
  const known = parametersOf[type] ?? []
  const pairs = text.replace(/\s*=\s*/g, '=').split(/[\s,;]+/)
  for (const pair of pairs.filter((one) => one !== '')) {
    const cut = pair.indexOf('=')
    const key = pair.slice(0, cut).toLowerCase()
    if (known.includes(key)) found[key] = pair.slice(cut + 1)
    else if (cut < 1) {
      findings.problem(at, 'bad-parameter', `"${pair}" is not understood. Write name=value.`)
    } else sayUnknown(key, type, at, findings)
  }
  if (type === 'range') return rangeOf(found, at, findings)
  checkValues(found, at, findings)
  return found
}

function sayUnknown(key: string, type: QuestionType, at: Place, findings: Findings): void {
  const meant = nearest(key, parametersOf[type] ?? [])
  const hint = meant ? ` Did you mean "${meant}"?` : ''
  findings.problem(at, 'unknown-parameter', `"${key}" says nothing to a ${type} question.${hint}`)
}

/** XLSForm's own: from 1 to 10 in steps of 1. */
function rangeOf(
  found: Record<string, string>,
  at: Place,
  findings: Findings,
): Record<string, string> {
  const range = { start: '1', end: '10', step: '1', ...found }
  for (const key of ['start', 'end', 'step'] as const) {
    if (/^-?(\d+\.?\d*|\.\d+)$/.test(range[key])) continue
    findings.problem(at, 'bad-parameter', `range: "${key}=${range[key]}" is not a number.`)
  }
  if (Number(range.step) === 0 || Number(range.start) === Number(range.end)) {
    findings.problem(at, 'bad-parameter', 'range: start and end must differ, step must not be 0.')
  }
  return range
}

const allowed: Readonly<Record<string, RegExp>> = {
  'max-pixels': /^[1-9]\d*$/,
  rows: /^[1-9]\d*$/,
  quality: /^(normal|low|voice-only|external)$/,
  randomize: /^(true|false)$/i,
}

function checkValues(found: Record<string, string>, at: Place, findings: Findings): void {
  for (const [key, pattern] of Object.entries(allowed)) {
    const value = found[key]
    if (value === undefined || pattern.test(value)) continue
    findings.problem(at, 'bad-parameter', `"${key}=${value}" is not a possible value.`)
  }
}
