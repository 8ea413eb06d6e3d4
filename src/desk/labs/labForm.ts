import type { Lab } from '#domain/lab/lab.ts'
import type { EditLab } from '#protocol/labLead.ts'
import { consentFor } from './consentTexts.ts'
import { labTexts } from './labTexts.ts'

/** What a person fills in, as it stands in the fields. */
export interface LabFields {
  readonly title: string
  readonly place: string
  readonly starts: string
  readonly ends: string
  readonly age: Lab['age_group']
  readonly results: Lab['results']
  readonly languages: readonly string[]
  readonly consent: string
  readonly consentSimple: string
  readonly sensitive: boolean
  /** '' keeps the code that is set. */
  readonly leaveCode: string
  readonly deleteOn: string
}

const keptDays = 180

export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

export const emptyFields = (today: string): LabFields => ({
  ...{ title: '', place: '', starts: '', ends: '', age: 'mixed', results: 'after' },
  ...{ languages: [], sensitive: false, leaveCode: '', deleteOn: daysAfter(today, keptDays) },
  ...consentFields('mixed'),
})

export function consentFields(age: Lab['age_group']): Pick<LabFields, 'consent' | 'consentSimple'> {
  const { de = '', 'de-simple': simple = '' } = consentFor(age)
  return { consent: de, consentSimple: simple }
}

export const fieldsFrom = (lab: Lab): LabFields => ({
  title: lab.title.de ?? '',
  place: lab.place,
  starts: lab.starts ?? '',
  ends: lab.ends ?? '',
  age: lab.age_group,
  results: lab.results,
  languages: lab.languages,
  consent: lab.consent.de ?? '',
  consentSimple: lab.consent['de-simple'] ?? '',
  sensitive: lab.sensitive,
  leaveCode: '',
  deleteOn: lab.delete_on,
})

export type LabErrors = Partial<Record<keyof LabFields, string>>

const shortestCode = 4

/** `fresh`: a new lab takes its title and languages from the form. */
export function errorsIn(fields: LabFields, fresh: boolean): LabErrors {
  const { edit: words } = labTexts
  const { title, starts, ends, languages, leaveCode, deleteOn } = fields
  const code = leaveCode.trim()
  return {
    ...(!fresh && title.trim() === '' ? { title: words.nameMissing } : {}),
    ...(!fresh && languages.length === 0 ? { languages: words.languagesMissing } : {}),
    ...(starts && ends && ends < starts ? { ends: words.order } : {}),
    ...(code !== '' && code.length < shortestCode ? { leaveCode: words.kioskShort } : {}),
    ...(deleteOn === '' ? { deleteOn: words.deleteOnMissing } : {}),
  }
}

/** In the endpoint's words; other languages of a text that is kept stay, of a new one go. */
export async function settingsFrom(
  fields: LabFields,
  before: Lab | undefined,
  sha256: (text: string) => Promise<string>,
): Promise<EditLab> {
  const title = fields.title.trim()
  const code = fields.leaveCode.trim()
  const kiosk = before?.kiosk ?? { idle_s: 180, leave_sha256: '' }
  return {
    ...(title === '' ? {} : { title: { ...before?.title, de: title } }),
    place: fields.place.trim(),
    starts: fields.starts || null,
    ends: fields.ends || null,
    ...(fields.languages.length > 0 ? { languages: [...fields.languages] } : {}),
    age_group: fields.age,
    results: fields.results,
    consent: consentText(fields, before),
    sensitive: fields.sensitive,
    kiosk: { ...kiosk, ...(code === '' ? {} : { leave_sha256: await sha256(code) }) },
    delete_on: fields.deleteOn,
  }
}

function consentText(
  { age, consent, consentSimple }: LabFields,
  before: Lab | undefined,
): Record<string, string> {
  const usual = consentFor(age)
  const de = consent.trim() || (usual.de ?? '')
  // A translation says the same only as long as the German text is the one it was made from.
  const others = de === usual.de ? usual : de === before?.consent.de ? before.consent : {}
  const simple = consentSimple.trim()
  const { 'de-simple': _, ...rest } = others
  return { ...rest, de, ...(simple === '' ? {} : { 'de-simple': simple }) }
}

export async function sha256Hex(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
