/** A function's least and greatest number of arguments. */
export type Arity = readonly [min: number, max: number]

const any = Number.POSITIVE_INFINITY

/**
 * What the engine can compute, as expressions name it. The import refuses every other function, and
 * every other number of arguments. `current()` and `instance()` are the beginnings of paths.
 */
export const supportedFunctions: Readonly<Record<string, Arity>> = {
  // Text
  string: [0, 1],
  concat: [0, any],
  join: [1, any],
  contains: [2, 2],
  'starts-with': [2, 2],
  'ends-with': [2, 2],
  substr: [2, 3],
  substring: [2, 3],
  'substring-before': [2, 2],
  'substring-after': [2, 2],
  'string-length': [0, 1],
  'normalize-space': [0, 1],
  translate: [3, 3],
  regex: [2, 2],
  uuid: [0, 1],
  // Truth
  true: [0, 0],
  false: [0, 0],
  not: [1, 1],
  boolean: [1, 1],
  'boolean-from-string': [1, 1],
  if: [3, 3],
  coalesce: [2, 2],
  once: [1, 1],
  checklist: [2, any],
  'weighted-checklist': [4, any],
  // Numbers
  number: [0, 1],
  int: [1, 1],
  round: [1, 2],
  floor: [1, 1],
  ceiling: [1, 1],
  abs: [1, 1],
  pow: [2, 2],
  sqrt: [1, 1],
  exp: [1, 1],
  exp10: [1, 1],
  log: [1, 1],
  log10: [1, 1],
  pi: [0, 0],
  sin: [1, 1],
  cos: [1, 1],
  tan: [1, 1],
  asin: [1, 1],
  acos: [1, 1],
  atan: [1, 1],
  atan2: [2, 2],
  random: [0, 0],
  // Sets of nodes
  sum: [1, 1],
  count: [1, 1],
  'count-non-empty': [1, 1],
  min: [1, any],
  max: [1, any],
  position: [0, 1],
  last: [0, 0],
  'indexed-repeat': [3, 7],
  randomize: [1, 2],
  name: [0, 1],
  'local-name': [0, 1],
  // Choices
  selected: [2, 2],
  'selected-at': [2, 2],
  'count-selected': [1, 1],
  'jr:choice-name': [2, 2],
  'jr:itext': [1, 1],
  pulldata: [4, 4],
  // Dates
  today: [0, 0],
  now: [0, 0],
  date: [1, 1],
  'date-time': [1, 1],
  'format-date': [2, 2],
  'format-date-time': [2, 2],
  'decimal-date-time': [1, 1],
  'decimal-time': [1, 1],
  // Places
  area: [1, 1],
  distance: [1, any],
  geofence: [2, 2],
  // What there is to say about the form
  version: [0, 0],
}
