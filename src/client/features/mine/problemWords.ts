import { type ProblemCode, problemCodes } from '#protocol/problem.ts'

/** Why a photo was refused, as the device notes it. */
const photoCodes = ['not_a_picture', 'unknown_photo'] as const

export type ProblemKey = ProblemCode | (typeof photoCodes)[number] | 'other'
export type FieldKey =
  | 'place'
  | 'service_code'
  | 'description'
  | 'photos'
  | 'email'
  | 'phone'
  | 'contact'
  | 'attributes'
  | 'time'
  | 'receipt'
  | 'report'

/** A newer endpoint may know codes that this version has no words for. */
export const problemKey = (code: string): ProblemKey =>
  [...problemCodes, ...photoCodes].find((known) => known === code) ?? 'other'

const fields: ReadonlyMap<string, FieldKey> = new Map<string, FieldKey>(
  Object.entries({
    place: 'place',
    lat: 'place',
    long: 'place',
    address_string: 'place',
    service_code: 'service_code',
    description: 'description',
    photos: 'photos',
    contact: 'contact',
    attributes: 'attributes',
    requested_datetime: 'time',
    receipt: 'receipt',
    receipt_sha256: 'receipt',
  } as const),
)

/** Which of the person's own entries a path like place.lat or contact.email means. */
export function fieldKey(path: string): FieldKey {
  if (path === 'contact.email') return 'email'
  if (path === 'contact.phone') return 'phone'
  return fields.get(path.split('.')[0] ?? '') ?? 'report'
}

/** attributes.lamp_number → lamp_number */
export const questionCode = (path: string): string | undefined =>
  path.startsWith('attributes.') ? path.slice('attributes.'.length) : undefined
