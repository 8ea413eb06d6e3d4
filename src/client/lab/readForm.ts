import * as v from 'valibot'
import type { Form } from '#domain/form/form.ts'

/** Only as deep as this device looks itself; the hash that the lab names vouches for the rest. */
const HeadSchema = v.looseObject({
  format: v.literal(1),
  id: v.string(),
  version: v.string(),
  languages: v.array(v.string()),
  items: v.array(v.looseObject({ kind: v.string(), name: v.string() })),
  media: v.record(v.string(), v.string()),
})

/** undefined where it is none, or one of a later format. Members keep their order. */
export function readForm(text: string): Form | undefined {
  try {
    const form: unknown = JSON.parse(text)
    return v.is(HeadSchema, form) ? (form as unknown as Form) : undefined
  } catch (error) {
    // A portal's page, or half an answer.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
