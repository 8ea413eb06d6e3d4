import type * as v from 'valibot'
import type { Form } from '#domain/form/form.ts'
import { codeAlphabet, type Lab } from '#domain/lab/lab.ts'
import type { LocalText } from '#domain/localText.ts'
import type { NewLabSchema } from '#protocol/labLead.ts'
import type { KeptForm } from './formRows.ts'
import type { LabPorts } from './ports.ts'

type Wish = Omit<v.InferOutput<typeof NewLabSchema>, 'source'>

interface Birth {
  readonly city: string
  readonly id: string
  readonly code: string
  /** 2026-11-22 */
  readonly today: string
  readonly form: Form
  readonly kept: KeptForm
}

const keptDays = 180

/** A lab may say it in its own words. Where young people take part they are spoken to as such. */
const usualConsent = (age: Lab['age_group']): LocalText => (age === 'adult' ? grown : young)

const young: LocalText = {
  de:
    'Mitmachen ist freiwillig. Wir fragen nicht nach deinem Namen und speichern nichts über dein ' +
    'Gerät. Bitte schreib keine Namen und keine Adressen in deine Antworten.',
  'de-simple':
    'Du musst nicht mitmachen. Wir fragen nicht nach deinem Namen. ' +
    'Bitte schreib keine Namen in deine Antworten.',
  en:
    'Taking part is up to you. We do not ask for your name and keep nothing about your device. ' +
    'Please write no names and no addresses into your answers.',
}

const grown: LocalText = {
  de:
    'Mitmachen ist freiwillig. Wir fragen nicht nach Ihrem Namen und speichern keine Angaben zu ' +
    'Ihrem Gerät. Bitte schreiben Sie keine Namen und keine Adressen in Ihre Antworten.',
  'de-simple':
    'Sie müssen nicht mitmachen. Wir fragen nicht nach Ihrem Namen. ' +
    'Bitte schreiben Sie keine Namen in Ihre Antworten.',
  en:
    'Taking part is up to you. We do not ask for your name and keep nothing about your device. ' +
    'Please write no names and no addresses into your answers.',
}

/** A lab as wished for; the rest as its form says, or as is usual. */
export function newLab({ city, id, code, today, form, kept }: Birth, wish: Wish): Lab {
  const { age_group, ...taken } = asItsForm(form, wish)
  return {
    ...{ id, city, code, state: wish.state, place: wish.place ?? '' },
    ...(wish.starts ? { starts: wish.starts } : {}),
    ...(wish.ends ? { ends: wish.ends } : {}),
    ...{ age_group, ...taken },
    consent: wish.consent ?? usualConsent(age_group),
    results: wish.results ?? 'after',
    form: { id: form.id, version: kept.version, sha256: kept.sha256 },
    kiosk: { idle_s: 180, leave_sha256: '', ...wish.kiosk },
    delete_on: wish.delete_on ?? daysAfter(wish.ends ?? today, keptDays),
  }
}

const asItsForm = (
  { title, id, languages, extra }: Form,
  wish: Wish,
): Pick<Lab, 'title' | 'languages' | 'age_group' | 'sensitive'> => ({
  title: wish.title ?? inGerman(title, id),
  languages: wish.languages ?? (languages.length > 0 ? [...languages] : ['de']),
  age_group: wish.age_group ?? ageOf(extra['lab::age_group']),
  sensitive: wish.sensitive ?? isYes(extra['lab::sensitive']),
})

/** German is the language that every text has; a form in another one lends its own title. */
function inGerman(title: LocalText, id: string): LocalText {
  const words = Object.entries(title).filter(([, text]) => text.trim() !== '')
  const [first] = words
  return { de: first?.[1] ?? id, ...Object.fromEntries(words) }
}

const ageGroups: readonly Lab['age_group'][] = ['under_14', '14_to_17', 'adult', 'mixed']
const ageOf = (word: string | undefined): Lab['age_group'] =>
  ageGroups.find((known) => known === word) ?? 'mixed'

const isYes = (word: string | undefined): boolean => /^(yes|true|1|ja)$/i.test(word ?? '')

export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

export const newCode = (random: LabPorts['random']): string =>
  Array.from({ length: 6 }, () => codeAlphabet[random(codeAlphabet.length)] ?? 'B').join('')
