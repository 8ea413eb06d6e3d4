import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { putLab } from '#client/db/labs.ts'
import type { Form, Item } from '#domain/form/form.ts'
import type { Lab } from '#domain/lab/lab.ts'
import { aCity } from '#tests/server/support/aCity.ts'
import { aClock } from './aClock.ts'
import { aPhone, type Phone } from './aPhone.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const plain = { appearance: [], extra: {}, parameters: {} } as const
const labelled = (text: string) => ({ label: { text: { de: [text] } } })

const items: readonly Item[] = [
  {
    ...{ kind: 'question', type: 'select_one', name: 'heiss', ...plain },
    ...{ ...labelled('Wo ist es am heißesten?'), choices: { list: 'orte' } },
  },
  { kind: 'question', type: 'text', name: 'idee', ...plain, ...labelled('Was würde helfen?') },
  { kind: 'question', type: 'geopoint', name: 'wo', ...plain, ...labelled('Wo genau?') },
  { kind: 'question', type: 'image', name: 'bild', ...plain, ...labelled('Ein Foto') },
]

/** Hot places: a choice, words, a place and a picture. */
export const aForm = (version = '1'): Form => ({
  ...{ format: 1, id: 'hitze', version, title: { de: 'Heiße Orte' }, languages: ['de'] },
  ...{ style: [], items, tables: {}, media: {}, extra: {} },
  lists: {
    orte: ['schule', 'markt', 'park'].map((value) => ({
      ...{ value, label: { text: { de: [value] } }, extra: {} },
    })),
  },
})

/** The code that leaves the kiosk. */
export const leaveCode = '4711'

export const aLabOf = (form: Form, over: Partial<Lab> = {}): Lab => ({
  id: '3f0c7c5e-6d52-4c1b-9a47-1f2f5f0a9b11',
  city: 'musterstadt',
  code: 'BCDFGH',
  title: { de: 'Heiße Orte im Viertel' },
  place: 'Jugendhaus',
  state: 'open',
  languages: ['de'],
  age_group: '14_to_17',
  consent: { de: 'Wir fragen nicht nach deinem Namen.' },
  results: 'live',
  form: { id: form.id, version: form.version, sha256: sha256(JSON.stringify(form)) },
  sensitive: false,
  kiosk: { idle_s: 120, leave_sha256: sha256(leaveCode) },
  delete_on: '2027-05-01',
  ...over,
})

/** A tablet in a room without any network. */
export async function aTablet(over: Partial<Parameters<typeof aPhone>[0]> = {}): Promise<Phone> {
  const noNetwork = { fetch: () => Promise.reject(new TypeError('no network')), passed: [] }
  const clock = aClock(Date.parse('2026-11-22T10:00:00Z'))
  return await aPhone({ ...noNetwork, clock, city: aCity(), ...over })
}

/** The facilitator's, on which the lab was prepared. */
export async function aLeadTablet(lab: Lab, form: Form, over = {}): Promise<Phone> {
  const tablet = await aTablet(over)
  await putLab(tablet.db, { lab, form, from: 'endpoint', now: tablet.clock.now() })
  await tablet.actions.leadHere(lab.id)
  return tablet
}

/** One person sits down, answers and hands in. */
export async function answer(
  { actions }: Phone,
  lab: Lab,
  answers: Readonly<Record<string, string>>,
  picture?: Uint8Array<ArrayBuffer>,
): Promise<string> {
  await actions.openSeat(lab.id, { language: 'de', mode: 'normal' })
  const name = picture && (await actions.putSeatMedia(lab.id, picture.buffer, 'image/jpeg'))
  const all = name ? { ...answers, '/bild': name } : answers
  const { answerId } = await actions.finishAnswer(lab.id, all, name ? [name] : [])
  return answerId
}
