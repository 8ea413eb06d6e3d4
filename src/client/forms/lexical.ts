import type { Point } from '#domain/place.ts'

/** `50.1 8.7 0 5;…` to points; what does not read as one is left out. */
export const pointsOf = (value: string): readonly Point[] =>
  value.split(';').flatMap((piece) => {
    const [lat, long] = piece.trim().split(/\s+/).map(Number)
    return lat === undefined || long === undefined || !Number.isFinite(lat + long) || !piece.trim()
      ? []
      : [{ lat, long }]
  })

/** Seven decimals are a centimetre. */
const degrees = (value: number): string => String(Number(value.toFixed(7)))

export const pointValue = ({ lat, long }: Point, accuracyM = 0): string =>
  `${degrees(lat)} ${degrees(long)} 0 ${Math.round(accuracyM * 10) / 10}`

export const pointsValue = (points: readonly Point[]): string =>
  points.map((point) => pointValue(point)).join(';')

const same = (a: Point | undefined, b: Point | undefined): boolean =>
  a !== undefined && b !== undefined && a.lat === b.lat && a.long === b.long

export const isClosed = (points: readonly Point[]): boolean =>
  points.length > 3 && same(points[0], points.at(-1))

/** An area's value ends where it began, as XForms asks; fewer than three points stay a line. */
export function areaValue(corners: readonly Point[]): string {
  const first = corners[0]
  return pointsValue(first && corners.length >= 3 ? [...corners, first] : corners)
}

/** The corners without the repeated one. */
export const cornersOf = (value: string): readonly Point[] => {
  const points = pointsOf(value)
  return isClosed(points) ? points.slice(0, -1) : points
}

/** A place on a picture, 0 to 1 from its upper left. */
export interface Spot {
  readonly x: number
  readonly y: number
}

export const spotsOf = (value: string): readonly Spot[] =>
  value.split(';').flatMap((piece) => {
    const [x, y] = piece.trim().split(/\s+/).map(Number)
    return x === undefined || y === undefined || !Number.isFinite(x + y) ? [] : [{ x, y }]
  })

const share = (value: number): string => String(Number(Math.min(1, Math.max(0, value)).toFixed(3)))

export const spotsValue = (spots: readonly Spot[]): string =>
  spots.map(({ x, y }) => `${share(x)} ${share(y)}`).join(';')

/** Of select_multiple and rank. */
export const wordsOf = (value: string): readonly string[] => value.split(/\s+/).filter(Boolean)

/** What a person typed as a number, in lexical form; undefined: not (yet) one. */
export function numberValue(typed: string): string | undefined {
  const tidy = typed
    .trim()
    .replace(/[\s\u00a0']/g, '')
    .replace(',', '.')
    .replace('−', '-')
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(tidy) ? String(Number(tidy)) : undefined
}

/** As the person's language writes it, without grouping. */
export const shownNumber = (value: string, language: string): string => {
  if (value === '' || !Number.isFinite(Number(value))) return value
  return new Intl.NumberFormat(language, {
    useGrouping: false,
    maximumFractionDigits: 12,
    numberingSystem: 'latn',
  }).format(Number(value))
}

/** `14:30:00.000+01:00` for an input of type time. */
export const shownTime = (value: string): string => /^\d\d:\d\d/.exec(value)?.[0] ?? ''
export const timeValue = (typed: string): string => (typed ? `${typed.slice(0, 5)}:00.000` : '')

/** For an input of type datetime-local. */
export const shownDateTime = (value: string): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d/.exec(value)?.[0] ?? ''
export const dateTimeValue = (typed: string): string =>
  typed ? `${typed.slice(0, 16)}:00.000` : ''
