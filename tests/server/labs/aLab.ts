import { randomBytes, randomUUID } from 'node:crypto'
import type { Lab, LabAnswer } from '#domain/lab/lab.ts'
import type { NewLab, NewLabAnswer } from '#protocol/labLead.ts'
import type { AppPorts } from '#server/ports.ts'
import { aTown } from '#tests/server/support/aTown.ts'
import { operation, sha256 } from '#tests/server/support/operations.ts'
import { aForm } from './aForm.ts'

export const staff = { 'x-staff': 'kim', 'sec-fetch-site': 'same-origin' }

/** A town with a desk where everybody with the header is Kim, who works for this city. */
export const aTownWithDesk = (change: Partial<AppPorts> = {}) =>
  aTown({
    deskPerson: async (request, city) =>
      request.headers.has('x-staff') && city === 'musterstadt'
        ? { id: 'kim', name: 'Kim', role: 'clerk', cities: [city] }
        : undefined,
    ...change,
  })
export type TownWithDesk = Awaited<ReturnType<typeof aTownWithDesk>>

export const jsonInit = (
  body: unknown,
  headers: Record<string, string> = {},
  method = 'POST',
): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

/** A lab as Kim makes it, with all that belongs to working with it. */
export async function aLab(town: TownWithDesk, wish: Partial<NewLab> = {}) {
  const source = { kind: 'form', name: 'Check', form: { ...aForm() } } as const
  const made = await town.ask(
    '/api/v1/desk/labs?city=musterstadt',
    jsonInit({ source, ...wish }, staff),
  )
  if (made.status !== 201) throw new Error(`${made.status}: ${await made.text()}`)
  const { lab, link }: NewLabAnswer = await made.json()
  const key = { authorization: `Lab ${link.split('#')[1]}` }
  const at = `/api/v1/labs/${lab.id}`
  return {
    ...{ lab, link, key, at },
    get: (path: string, headers: Record<string, string> = key) =>
      town.ask(`${at}${path}`, { headers }),
    post: (path: string, body: unknown) => town.ask(`${at}${path}`, jsonInit(body, key)),
    patch: (body: unknown) => town.ask(at, jsonInit(body, key, 'PATCH')),
    handIn: async (...answers: readonly LabAnswer[]) =>
      (await town.sync({ operations: answers.map(answering) })).results,
  }
}

export const newReceipt = () => randomBytes(32).toString('base64url')

export const anAnswer = (lab: Lab, change: Partial<LabAnswer> = {}): LabAnswer => ({
  id: randomUUID(),
  lab_id: lab.id,
  form_id: lab.form.id,
  form_version: lab.form.version,
  form_sha256: lab.form.sha256,
  day: '2026-05-01',
  language: 'de',
  mode: 'normal',
  answers: { '/mood': 'good', '/why': 'Die Rutsche ist neu.' },
  media: [],
  ...change,
})

export const answering = (answer: LabAnswer) => ({
  ...operation('lab.answer', answer, answer.id),
  at: answer.day,
})

/** With a picture under the name that the answer gives it. */
export const withFile = (lab: Lab, bytes: Uint8Array, type = 'image/jpeg'): LabAnswer =>
  anAnswer(lab, {
    answers: { '/mood': 'good', '/photo': 'photo.jpg' },
    media: [{ name: 'photo.jpg', sha256: sha256(bytes), type, bytes: bytes.byteLength }],
  })
