import * as v from 'valibot'
import type { Form, Item } from '#domain/form/form.ts'

/**
 * A compiled form that somebody brings: its bones are checked, so that no device stumbles over a
 * missing part. Expressions were checked by the import that wrote them.
 */
const name = v.pipe(v.string(), v.regex(/^[^\s/[\]]{1,200}$/, 'one step of a path'))
const texts = v.record(v.string(), v.string())
const common = {
  name,
  appearance: v.array(v.string()),
  extra: texts,
  label: v.optional(v.looseObject({})),
}

const QuestionSchema = v.looseObject({
  kind: v.literal('question'),
  ...common,
  type: v.picklist([
    ...(['text', 'integer', 'decimal', 'range', 'select_one', 'select_multiple', 'rank'] as const),
    ...(['note', 'geopoint', 'geotrace', 'geoshape', 'date', 'time', 'dateTime', 'image'] as const),
    ...(['audio', 'video', 'file', 'barcode', 'acknowledge', 'calculate', 'hidden'] as const),
  ]),
  parameters: texts,
})
const ItemSchema: v.GenericSchema<unknown, unknown> = v.union([
  QuestionSchema,
  v.looseObject({
    kind: v.picklist(['group', 'repeat']),
    ...common,
    items: v.array(v.lazy(() => ItemSchema)),
  }),
])

const FormSchema = v.looseObject({
  format: v.literal(1, 'a form in our format 1, as the import writes it'),
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
  version: v.pipe(v.string(), v.maxLength(200)),
  title: texts,
  languages: v.array(v.string()),
  style: v.array(v.string()),
  items: v.pipe(v.array(ItemSchema), v.minLength(1, 'asks at least one question')),
  lists: v.record(
    v.string(),
    v.array(v.looseObject({ value: v.string(), label: v.looseObject({}), extra: texts })),
  ),
  tables: v.record(
    v.string(),
    v.object({ columns: v.array(v.string()), rows: v.array(v.array(v.string())) }),
  ),
  media: texts,
  extra: texts,
})

/** The form itself, or the path of what is wrong with it. */
export function readFormJson(
  json: unknown,
): { readonly ok: true; readonly form: Form } | { readonly ok: false; readonly issue: Issue } {
  const parsed = v.safeParse(FormSchema, json, { abortEarly: true })
  if (parsed.success) {
    // What the schema checks is what the type says; of expressions it takes the import's word.
    return { ok: true, form: parsed.output as unknown as Form }
  }
  const [issue] = parsed.issues
  return { ok: false, issue: { path: v.getDotPath(issue) ?? '', message: issue.message } }
}

interface Issue {
  readonly path: string
  readonly message: string
}

/** Questions that somebody answers. */
export const countQuestions = (items: readonly Item[]): number =>
  items.reduce(
    (sum, item) =>
      sum + (item.kind === 'question' ? Number(isAsked(item.type)) : countQuestions(item.items)),
    0,
  )

const isAsked = (type: string): boolean => !['note', 'calculate', 'hidden'].includes(type)
