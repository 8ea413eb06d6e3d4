import { chartWords, type Say } from '#client/ui/chart/chartWords.ts'
import german from '#locales/de/results.json'

type Texts = { readonly [key: string]: string | Texts }

const plurals = new Intl.PluralRules('de')

/** The charts' German words, without the machinery that other languages need. */
const say: Say = (key, values = {}) => {
  const { count } = values
  const form = typeof count === 'number' ? plurals.select(count) : 'other'
  const text = find(`${key}_${form}`) ?? find(key) ?? key
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}

function find(key: string): string | undefined {
  const found = key
    .split('.')
    .reduce<Texts | string | undefined>(
      (texts, step) => (typeof texts === 'object' ? texts[step] : undefined),
      german,
    )
  return typeof found === 'string' ? found : undefined
}

export const deskChartWords = chartWords(say, 'de')
