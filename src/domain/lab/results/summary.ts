import * as v from 'valibot'

/**
 * What a room, a desk or a report shows of one question. JSON all the way, so that the endpoint can
 * send it and a facilitator's tablet can make it by itself. `null` in place of a count: withheld,
 * because it would speak of too few people.
 */
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const CountSchema = v.nullable(count)
export type Count = v.InferOutput<typeof CountSchema>

const head = {
  /** `/group/question`, without positions of repeats. */
  path: v.string(),
  label: v.string(),
  /** BCP 47 tag of the label that was found. */
  language: v.string(),
  /** The group around it, where it has a label: what a battery of scales is called. */
  group: v.optional(v.object({ path: v.string(), label: v.string() })),
  /** Question type of the form. */
  type: v.string(),
  /** Respondents with an answer here. */
  answered: CountSchema,
  /** Answers, more than respondents where the question is repeated. */
  entries: CountSchema,
  missing: v.object({
    /** Saw the question and left it out. */
    skipped: CountSchema,
    /** Never came to it, because of what was answered before. */
    not_asked: CountSchema,
  }),
}

const OptionSchema = v.object({ value: v.string(), label: v.string(), count: CountSchema })
export type OptionCount = v.InferOutput<typeof OptionSchema>

const BinSchema = v.object({
  /** Values from here … */
  from: v.number(),
  /** … up to here. Without it where numbers are not whole, but in the last bin with it. */
  to: v.number(),
  count: CountSchema,
})
export type Bin = v.InferOutput<typeof BinSchema>

const ChoicesSchema = v.object({
  ...head,
  kind: v.literal('choices'),
  /** Several may be chosen: shares add up to more than 1. */
  multiple: v.boolean(),
  options: v.array(OptionSchema),
})
const ScaleSchema = v.object({
  ...head,
  kind: v.literal('scale'),
  /** The choices sheet's list: scales of one list and one group are drawn together. */
  list: v.string(),
  options: v.array(OptionSchema),
})
const RankingSchema = v.object({
  ...head,
  kind: v.literal('ranking'),
  /** Best first. `places[0]`: how often it came first. */
  options: v.array(
    v.object({
      value: v.string(),
      label: v.string(),
      /** Mean place, 1 is best; null: withheld or never ranked. */
      mean: v.nullable(v.number()),
      places: v.array(CountSchema),
    }),
  ),
})
const NumbersSchema = v.object({
  ...head,
  kind: v.literal('numbers'),
  /** Whole numbers only: a bin holds both its ends. */
  whole: v.boolean(),
  bins: v.array(BinSchema),
  /** Left out where a group is looked at: sums of groups would give single people away. */
  stats: v.optional(
    v.object({
      ...{ min: v.number(), q1: v.number(), median: v.number(), q3: v.number() },
      ...{ max: v.number(), mean: v.number(), sum: v.number() },
    }),
  ),
})
const DatesSchema = v.object({
  ...head,
  kind: v.literal('dates'),
  unit: v.picklist(['day', 'month', 'year', 'hour']),
  /** `2026-11-22`, `2026-11`, `2026` or `14`, in order. */
  bins: v.array(v.object({ key: v.string(), count: CountSchema })),
})

export const moderationStates = ['waiting', 'released', 'hidden'] as const
const ModerationSchema = v.picklist(moderationStates)
export type ModerationState = v.InferOutput<typeof ModerationSchema>

const TextSchema = v.object({
  answer: v.string(),
  ref: v.string(),
  text: v.string(),
  language: v.string(),
  state: ModerationSchema,
})
export type FreeText = v.InferOutput<typeof TextSchema>

const WordsSchema = v.object({
  ...head,
  kind: v.literal('words'),
  /** How many respondents used a word; the most frequent first. */
  words: v.array(v.object({ word: v.string(), count })),
  texts: v.array(TextSchema),
  /** Not yet looked at by the facilitator. */
  waiting: count,
})

const PositionSchema = v.tuple([v.number(), v.number()])
/** Longitude, latitude. */
export type Position = v.InferOutput<typeof PositionSchema>

const PlacesSchema = v.object({
  ...head,
  kind: v.literal('places'),
  /** Rounded to a grid of 250 m. */
  coarse: v.boolean(),
  points: v.array(PositionSchema),
  lines: v.array(v.array(PositionSchema)),
  areas: v.array(v.array(PositionSchema)),
})

const FileSchema = v.object({
  answer: v.string(),
  ref: v.string(),
  name: v.string(),
  sha256: v.string(),
  type: v.string(),
  state: ModerationSchema,
})
export type AnswerFile = v.InferOutput<typeof FileSchema>

const FilesSchema = v.object({
  ...head,
  kind: v.literal('files'),
  files: v.array(FileSchema),
  waiting: count,
})

const WithheldSchema = v.object({
  ...head,
  kind: v.literal('withheld'),
  /** `too_few` people so far; or each answer stands for one person, and a group was asked for. */
  why: v.picklist(['too_few', 'one_by_one']),
})

export const SummarySchema = v.variant('kind', [
  ChoicesSchema,
  ScaleSchema,
  RankingSchema,
  NumbersSchema,
  DatesSchema,
  WordsSchema,
  PlacesSchema,
  FilesSchema,
  WithheldSchema,
])
export type Summary = v.InferOutput<typeof SummarySchema>
export type SummaryKind = Summary['kind']
export type SummaryOf<K extends SummaryKind> = Extract<Summary, { kind: K }>

export const ResultsSchema = v.object({
  form: v.object({ id: v.string(), version: v.string() }),
  /** Respondents; in a group that is looked at: of the group. */
  n: count,
  questions: v.array(SummarySchema),
})
export type Results = v.InferOutput<typeof ResultsSchema>

/** The head of a summary, which all kinds share. */
export type SummaryHead = Pick<
  Summary,
  'path' | 'label' | 'language' | 'group' | 'type' | 'answered' | 'entries' | 'missing'
>
