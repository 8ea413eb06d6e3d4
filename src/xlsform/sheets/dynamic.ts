import { supportedFunctions } from '#domain/form/functions.ts'

const call = /(?:^|[^\p{L}\p{N}_.-])([\p{L}_][\p{L}\p{N}_.:-]*)\s*\(/gu
/** A path from the form's root or from the question. */
const path = /^\s*(?:\/data\b|\.\.)[/\p{L}\p{N}_.:-]*\s*$/u
const sum = /^[\d\s.()]*\d\s*(?:[+*-]|\bdiv\b|\bmod\b)[\d\s.+*()-]*\d[\s)]*$/

/**
 * Whether a default is computed. Words with brackets or dashes are a text; a date's hyphens are no
 * minus.
 */
export function isDynamic(text: string, type: string): boolean {
  if (text.includes('${') || path.test(text)) return true
  for (const found of text.matchAll(call)) {
    if (Object.hasOwn(supportedFunctions, found[1] ?? '')) return true
    if (found[1] === 'instance' || found[1] === 'current') return true
  }
  const dated = ['date', 'time', 'dateTime', 'geopoint', 'geotrace', 'geoshape'].includes(type)
  return !dated && sum.test(text) && !/^\s*-?[\d.]+\s*$/.test(text)
}
