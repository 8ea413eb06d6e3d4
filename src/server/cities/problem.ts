import * as v from 'valibot'

/** Why a city folder is refused, for the person who made it. */
export interface CityProblem {
  /** Below the cities' folder: offenbach/city.json. */
  readonly file: string
  /** A path like categories.3.questions.0.only_if; empty when the file as a whole is meant. */
  readonly field: string
  /** What to do about it, in a plain English sentence. */
  readonly remedy: string
}

type Issue = v.BaseIssue<unknown>

export const problemOf = (file: string, issue: Issue): CityProblem => ({
  file,
  field: v.getDotPath(issue) ?? '',
  remedy: issue.kind === 'schema' ? shapeRemedy(issue) : valueRemedy(issue),
})

function shapeRemedy({ type, expected, received, message }: Issue): string {
  if (expected === 'never')
    return `Remove this entry, or check its spelling: ${received} is not known.`
  if (type === 'union') return `Mend this: ${message}.`
  if (received === 'undefined') return 'Add this entry: it is missing.'
  if (type === 'picklist' || type === 'literal' || type === 'variant') {
    return `Write one of ${(expected ?? '').replaceAll(' | ', ', ').replace(/^\(|\)$/g, '')} instead of ${received}.`
  }
  return `Write ${kindWord(expected)} here instead of ${received}.`
}

const kindWords: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  number: 'a number without quotes',
  boolean: 'true or false without quotes',
  Array: 'a list in [ ]',
  Object: 'an object in { }',
}
const kindWord = (expected: string | null): string =>
  kindWords[expected ?? ''] ?? expected ?? 'something else'

function valueRemedy({ type, received, message, requirement }: Issue): string {
  switch (type) {
    case 'min_value':
      return `Write at least ${String(requirement)} instead of ${received}.`
    case 'max_value':
      return `Write at most ${String(requirement)} instead of ${received}.`
    case 'min_length':
      return `Give at least ${String(requirement)} here.`
    case 'non_empty':
      return 'Write something here: it is empty.'
    case 'integer':
      return `Write a whole number instead of ${received}.`
    case 'email':
      return `Write an e-mail address instead of ${received}.`
    case 'url':
      return `Write a full address that begins with https:// instead of ${received}.`
    case 'starts_with':
      return `Let the text begin with "${String(requirement)}".`
    case 'includes':
      return `Let the text contain "${String(requirement)}".`
    case 'regex':
      return `Change ${received}; what fits is ${message}.`
    default:
      return `Mend this: ${message}.`
  }
}
