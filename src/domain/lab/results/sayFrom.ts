import type { Say } from './chartWords.ts'

export interface Texts {
  readonly [key: string]: string | Texts
}

/** Texts of one language without the machinery that an app in many languages needs. */
export function sayFrom(texts: Texts, language: string): Say {
  const plurals = new Intl.PluralRules(language)
  return (key, values = {}) => {
    const { count } = values
    const form = typeof count === 'number' ? plurals.select(count) : 'other'
    const text = find(texts, `${key}_${form}`) ?? find(texts, key) ?? key
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
  }
}

function find(texts: Texts, key: string): string | undefined {
  let found: string | Texts | undefined = texts
  for (const step of key.split('.')) found = typeof found === 'object' ? found[step] : undefined
  return typeof found === 'string' ? found : undefined
}
