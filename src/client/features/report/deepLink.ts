import type { Prefill } from '#client/actions/actions.ts'
import { type Answers, answerProblems, relevantAnswers } from '#domain/answers.ts'
import type { Category, CategoryList } from '#domain/category.ts'
import { maxAddressLength, type Place, type Point } from '#domain/place.ts'
import type { LockableField } from './draft.ts'

/** What a link or a sticker may fill in, by the name of its parameter. */
export const linkFields = [
  'stadt',
  'kategorie',
  'lat',
  'long',
  'ort',
  'antwort',
  'sperren',
] as const
export type LinkField = (typeof linkFields)[number]

export interface DeepLink {
  readonly prefill: Prefill
  /** Parameters that could not be understood: named to the person, ignored by the app. */
  readonly ignored: readonly LinkField[]
}

const codePattern = /^[A-Za-z0-9_-]{1,64}$/
const cityPattern = /^[a-z][a-z0-9-]{1,40}$/
const decimalPattern = /^[+-]?\d{1,3}(\.\d{1,15})?$/
const lockable = ['city', 'place', 'service_code', 'attributes'] as const
type Lock = (typeof lockable)[number]
/** Whoever writes a link may say it in the link's own words. */
const lockWords: ReadonlyMap<string, Lock> = new Map([
  ['stadt', 'city'],
  ['ort', 'place'],
  ['kategorie', 'service_code'],
  ['antwort', 'attributes'],
])

/**
 * Reads /melden?stadt=…&kategorie=…&lat=…&long=…&ort=…&antwort.<code>=…&sperren=…&geteilt=1.
 * Looks at the form only; whether the city knows the category is asked of its pack.
 */
export function parseDeepLink(params: URLSearchParams, cities: readonly string[]): DeepLink {
  const ignored = new Set<LinkField>()
  const city = coded(params, 'stadt', cityPattern, ignored)
  const known = city !== undefined && (cities.length === 0 || cities.includes(city))
  if (city !== undefined && !known) ignored.add('stadt')
  const service_code = coded(params, 'kategorie', codePattern, ignored)
  const place = placeOf(params, ignored)
  const attributes = answersOf(params, ignored)
  const prefill: Prefill = {
    ...(known && { city }),
    ...(service_code !== undefined && { service_code }),
    ...(place && { place }),
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...(params.get('geteilt') === '1' && { shared: true as const }),
  }
  const locked = locksOf(params, ignored).flatMap((lock) => fieldsOf(lock, prefill))
  return { prefill: { ...prefill, ...(locked.length > 0 && { locked }) }, ignored: [...ignored] }
}

/** Takes out what the city does not know: its category, or answers to questions it does not ask. */
export function fitToPack({ prefill, ignored }: DeepLink, list: CategoryList): DeepLink {
  const { service_code, attributes = {}, locked = [], ...rest } = prefill
  const faults = new Set(ignored)
  const category = list.categories.find((one) => one.service_code === service_code)
  if (service_code !== undefined && !category) faults.add('kategorie')
  const answers = category ? fittingAnswers(category, attributes) : {}
  if (Object.keys(attributes).some((code) => !Object.hasOwn(answers, code))) faults.add('antwort')
  const fitting: Prefill = {
    ...rest,
    ...(category && service_code !== undefined && { service_code }),
    ...(Object.keys(answers).length > 0 && { attributes: answers }),
  }
  // A lock on something that is not filled in would be a dead end.
  const held = locked.filter((field) =>
    lockable.some((lock) => fieldsOf(lock, fitting).includes(field)),
  )
  return {
    prefill: { ...fitting, ...(held.length > 0 && { locked: held }) },
    ignored: [...faults],
  }
}

function fittingAnswers(category: Category, answers: Answers): Answers {
  const asked = relevantAnswers(category, answers)
  const problems = answerProblems(category, asked)
  return Object.fromEntries(
    Object.entries(asked).filter(([code]) => !Object.hasOwn(problems, code)),
  )
}

/** What a lock holds fast: only what is filled in, and each answer by itself. */
function fieldsOf(lock: Lock, prefill: Prefill): readonly LockableField[] {
  if (lock === 'attributes') {
    return Object.keys(prefill.attributes ?? {}).map((code) => `attributes.${code}` as const)
  }
  return prefill[lock] === undefined ? [] : [lock]
}

function coded(
  params: URLSearchParams,
  name: LinkField,
  pattern: RegExp,
  ignored: Set<LinkField>,
): string | undefined {
  const value = params.get(name)?.trim()
  if (!value) return undefined
  if (pattern.test(value)) return value
  ignored.add(name)
  return undefined
}

function placeOf(params: URLSearchParams, ignored: Set<LinkField>): Place | undefined {
  const point = linkPoint(params, ignored)
  const address = params.get('ort')?.trim() ?? ''
  const fits = address.length > 0 && address.length <= maxAddressLength
  if (address.length > maxAddressLength) ignored.add('ort')
  if (!point && !fits) return undefined
  return { ...point, ...(fits && { address_string: address }), source: 'link' }
}

/** A point needs both figures: one of them alone, or one that is none, is named. */
function linkPoint(params: URLSearchParams, ignored: Set<LinkField>): Point | undefined {
  const lat = degrees(params.get('lat'), 90)
  const long = degrees(params.get('long'), 180)
  if (lat !== undefined && long !== undefined) return { lat, long }
  if (params.has('lat') || params.has('long')) {
    if (lat === undefined) ignored.add('lat')
    if (long === undefined) ignored.add('long')
  }
  return undefined
}

function degrees(text: string | null, limit: number): number | undefined {
  if (text === null || !decimalPattern.test(text.trim())) return undefined
  const value = Number(text)
  return Math.abs(value) <= limit ? value : undefined
}

const answerPrefix = 'antwort.'

/** A repeated parameter is a multivaluelist's several keys. */
function answersOf(params: URLSearchParams, ignored: Set<LinkField>): Answers {
  const answers = new Map<string, string | readonly string[]>()
  for (const name of new Set(params.keys())) {
    if (!name.startsWith(answerPrefix)) continue
    const code = name.slice(answerPrefix.length)
    const values = params.getAll(name).filter((value) => value.trim() !== '')
    const [first] = values
    const fits =
      codePattern.test(code) && values.length <= 50 && values.every((v) => v.length <= 2000)
    if (!fits || first === undefined) ignored.add('antwort')
    else answers.set(code, values.length === 1 ? first : values)
  }
  return Object.fromEntries(answers)
}

function locksOf(params: URLSearchParams, ignored: Set<LinkField>): readonly Lock[] {
  const wished = (params.get('sperren') ?? '').split(',').map((name) => name.trim())
  const locks = new Set<Lock>()
  for (const name of wished.filter(Boolean)) {
    const lock = lockWords.get(name) ?? lockable.find((one) => one === name)
    if (lock) locks.add(lock)
    else ignored.add('sperren')
  }
  return [...locks]
}

/** Names the ignored parameters to the next screen, in its own address: survives a reload. */
export const ignoredQuery = (ignored: readonly LinkField[]): string =>
  ignored.length > 0 ? `?ignoriert=${ignored.join(',')}` : ''

export const ignoredIn = (text: string | undefined): readonly LinkField[] =>
  linkFields.filter((field) => text?.split(',').includes(field))
