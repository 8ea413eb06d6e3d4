import * as v from 'valibot'
import type { DraftRow, PhotoRow } from '#client/db/schema.ts'
import { type Answers, answerProblems, relevantAnswers } from '#domain/answers.ts'
import { chosenAsset, withoutAsset } from '#domain/asset.ts'
import type { Category } from '#domain/category.ts'
import { isFindable } from '#domain/place.ts'
import { type Contact, ContactSchema, maxDescriptionLength } from '#domain/report.ts'
import type { Payload } from '#protocol/operation.ts'

export type Problems = Readonly<Record<string, string>>

/** What the city would send back, by field, so that the person learns it here and now. */
export function draftProblems(draft: DraftRow, category: Category | undefined): Problems {
  const findable = draft.place !== undefined && isFindable(draft.place)
  const unknown = draft.service_code ? 'unknown_category' : 'required'
  return {
    ...(findable ? {} : { place: 'place_missing' }),
    ...(category ? attributeProblems(draft, category) : { service_code: unknown }),
    ...descriptionProblem(draft, category?.description_required ?? false),
    ...contactProblems(draft.contact),
  }
}

function attributeProblems({ attributes }: DraftRow, category: Category): Problems {
  const problems = Object.entries(answerProblems(category, attributes))
  return Object.fromEntries(problems.map(([code, problem]) => [`attributes.${code}`, problem]))
}

function descriptionProblem({ description }: DraftRow, required: boolean): Problems {
  if (required && description.trim() === '') return { description: 'description_required' }
  return description.length > maxDescriptionLength ? { description: 'too_long' } : {}
}

function contactProblems(contact: Contact): Problems {
  const issues = v.safeParse(ContactSchema, contact).issues ?? []
  return Object.fromEntries(
    issues.map(({ path }) => [`contact.${String(path?.[0]?.key ?? '')}`, 'invalid']),
  )
}

export interface Sealing {
  readonly category: Category
  readonly photos: readonly PhotoRow[]
  readonly receipt_sha256: string
  readonly at: string
  readonly language: string
}

/** The payload as it is frozen and sent. The draft must be without problems. */
export function composeReport(draft: DraftRow, sealing: Sealing): Payload<'report.create'> {
  const contact = givenContact(draft.contact)
  return {
    id: draft.id,
    service_code: sealing.category.service_code,
    requested_datetime: sealing.at,
    place: draft.place ?? {},
    description: draft.description.trim(),
    attributes: sentAnswers(sealing.category, {
      ...withoutAsset(draft.attributes),
      ...chosenAsset(sealing.category, draft.place, draft.attributes),
    }),
    photos: sealing.photos.map(photoRef),
    ...(contact ? { contact } : {}),
    receipt_sha256: sealing.receipt_sha256,
    language: sealing.language,
  }
}

export const photoRef = ({ sha256, size, width, height }: PhotoRow) => ({
  sha256,
  bytes: size,
  width,
  height,
})

function givenContact(contact: Contact): Contact | undefined {
  const given = Object.entries(contact).flatMap(([key, value]) =>
    value?.trim() ? [[key, value.trim()] as const] : [],
  )
  return given.length > 0 ? Object.fromEntries(given) : undefined
}

/** German keyboards give a comma; what is sent has a point. */
function sentAnswers(category: Category, answers: Answers): Record<string, string | string[]> {
  const numbers = new Set(
    category.questions.filter(({ datatype }) => datatype === 'number').map(({ code }) => code),
  )
  return Object.fromEntries(
    Object.entries(relevantAnswers(category, answers)).map(([code, value]) => {
      if (typeof value !== 'string') return [code, [...value]]
      return [code, numbers.has(code) ? value.replace(',', '.') : value]
    }),
  )
}
