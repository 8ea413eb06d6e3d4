/** Names that authors write without a tag. */
const tags: Readonly<Record<string, string>> = {
  default: 'und',
  deutsch: 'de',
  german: 'de',
  english: 'en',
  englisch: 'en',
  french: 'fr',
  français: 'fr',
  francais: 'fr',
  spanish: 'es',
  español: 'es',
  espanol: 'es',
  portuguese: 'pt',
  português: 'pt',
  italian: 'it',
  italiano: 'it',
  arabic: 'ar',
  العربية: 'ar',
  turkish: 'tr',
  türkçe: 'tr',
  russian: 'ru',
  русский: 'ru',
  ukrainian: 'uk',
  українська: 'uk',
  polish: 'pl',
  polski: 'pl',
  romanian: 'ro',
  română: 'ro',
  bulgarian: 'bg',
  farsi: 'fa',
  persian: 'fa',
  dari: 'prs',
  pashto: 'ps',
  kurdish: 'ku',
  kurmanji: 'kmr',
  tigrinya: 'ti',
  amharic: 'am',
  somali: 'so',
  swahili: 'sw',
  kiswahili: 'sw',
  hindi: 'hi',
  urdu: 'ur',
  bengali: 'bn',
  bangla: 'bn',
  nepali: 'ne',
  burmese: 'my',
  chinese: 'zh',
  vietnamese: 'vi',
  indonesian: 'id',
  khmer: 'km',
  hausa: 'ha',
  kinyarwanda: 'rw',
  hungarian: 'hu',
  croatian: 'hr',
  serbian: 'sr',
  albanian: 'sq',
  greek: 'el',
}

const pattern = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i

/** `Deutsch einfach (de-simple)` → `de-simple`; a name without a tag becomes one for private use. */
export function languageTag(heading: string): string {
  const text = heading.trim()
  const inBrackets = /\(([^()]+)\)\s*$/.exec(text)?.[1]?.trim().replaceAll('_', '-')
  if (inBrackets && pattern.test(inBrackets)) return canonical(inBrackets)
  const known = tags[text.toLowerCase()]
  if (known) return known
  const tag = text.replaceAll('_', '-')
  if (pattern.test(tag) && /^[a-z]{2,3}(-|$)/i.test(tag)) return canonical(tag)
  const pieces = text.toLowerCase().match(/[a-z0-9]{1,8}/g)
  return pieces ? `x-${pieces.join('-')}` : 'und'
}

const canonical = (tag: string): string => {
  const [first = '', ...rest] = tag.toLowerCase().split('-')
  return [first, ...rest.map((part) => (part.length === 2 ? part.toUpperCase() : part))].join('-')
}

const names: Readonly<Record<string, string>> = {
  de: 'Deutsch',
  'de-simple': 'Deutsch einfach',
  en: 'English',
}

/** What an export writes behind `label::`. */
export function languageHeading(tag: string): string {
  return tag === 'und' ? 'default' : `${names[tag] ?? tag} (${tag})`
}
