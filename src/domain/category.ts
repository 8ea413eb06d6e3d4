import * as v from 'valibot'
import { AssetKindSchema } from './assetKind.ts'
import { LocalTextSchema } from './localTextSchema.ts'

/** Open311 GeoReport v2, service definition. */
export const DatatypeSchema = v.picklist([
  'string',
  'number',
  'datetime',
  'text',
  'singlevaluelist',
  'multivaluelist',
])

const CodeSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{1,64}$/, 'letters, digits, _ and - only'),
)

/** Shown when one of the named questions has one of the named answers. */
const ConditionSchema = v.strictObject({
  code: CodeSchema,
  any_of: v.pipe(v.array(v.string()), v.minLength(1)),
})

/** An answer that says: this is not for us (call 110, or here is who). */
const StopperSchema = v.strictObject({
  key: v.string(),
  kind: v.picklist(['emergency', 'other_body']),
  text: LocalTextSchema,
  phone: v.optional(v.string()),
  link: v.optional(v.pipe(v.string(), v.url())),
})
export type Stopper = v.InferOutput<typeof StopperSchema>

export const QuestionSchema = v.pipe(
  v.strictObject({
    code: CodeSchema,
    /** false: nothing to answer, only the description is shown. */
    variable: v.optional(v.boolean(), true),
    datatype: DatatypeSchema,
    required: v.optional(v.boolean(), false),
    order: v.pipe(v.number(), v.integer(), v.minValue(1)),
    description: LocalTextSchema,
    datatype_description: v.optional(LocalTextSchema),
    min: v.optional(v.number()),
    max: v.optional(v.number()),
    values: v.optional(v.array(v.strictObject({ key: CodeSchema, name: LocalTextSchema })), []),
    only_if: v.optional(ConditionSchema),
    stops: v.optional(v.array(StopperSchema), []),
  }),
  v.check(
    ({ datatype, values }) => !datatype.endsWith('valuelist') || values.length > 0,
    'a list question needs "values"',
  ),
  v.check(
    ({ stops, values }) => stops.every(({ key }) => values.some((value) => value.key === key)),
    'each entry of "stops" needs the key of one of the "values"',
  ),
)
export type Question = v.InferOutput<typeof QuestionSchema>

export const CategorySchema = v.pipe(
  v.strictObject({
    service_code: CodeSchema,
    service_name: LocalTextSchema,
    description: v.optional(LocalTextSchema),
    group: CodeSchema,
    /** Words people use for it, by language: everyday and plain words, for the search. */
    keywords: v.optional(v.record(v.string(), v.array(v.string())), {}),
    /** Name of a symbol in the pictogram sprite. */
    pictogram: CodeSchema,
    /** Share of the city's reports, 0 to 1: the most used tile comes first. */
    share: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0),
    expected_days: v.pipe(v.number(), v.minValue(0), v.maxValue(365)),
    description_required: v.optional(v.boolean(), false),
    /** false: goes to a list that only the desk sees (fear spaces). */
    public: v.optional(v.boolean(), true),
    questions: v.optional(v.array(QuestionSchema), []),
    /** The things it is about: the nearest ones are offered to choose from. */
    asset_kind: v.optional(AssetKindSchema),
  }),
  v.check(
    ({ questions }) => new Set(questions.map(({ code }) => code)).size === questions.length,
    'two questions share a "code"',
  ),
  v.check(
    ({ questions }) =>
      questions.every(({ only_if: on }) => !on || questions.some(({ code }) => code === on.code)),
    '"only_if" names a question that is not there',
  ),
)
export type Category = v.InferOutput<typeof CategorySchema>

export const CategoryListSchema = v.pipe(
  v.strictObject({
    groups: v.array(v.strictObject({ id: CodeSchema, name: LocalTextSchema })),
    categories: v.pipe(
      v.array(CategorySchema),
      v.minLength(1, 'a city needs at least one category'),
    ),
  }),
  v.check(
    ({ categories }) =>
      new Set(categories.map((category) => category.service_code)).size === categories.length,
    'two categories share a "service_code"',
  ),
  v.check(
    ({ groups, categories }) =>
      categories.every(({ group }) => groups.some(({ id }) => id === group)),
    'a category names a group that is not in "groups"',
  ),
)
export type CategoryList = v.InferOutput<typeof CategoryListSchema>
