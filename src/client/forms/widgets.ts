import type { ChoiceView, QuestionView } from '#domain/form/run.ts'
import type { PlayerMode } from './player.ts'

/** How a question is shown: by type, appearance and our own looks. */
export type Widget =
  | 'text'
  | 'number'
  | 'counter'
  | 'slider'
  | 'scale'
  | 'faces'
  | 'stars'
  | 'semantic'
  | 'list'
  | 'tiles'
  | 'minimal'
  | 'filtered'
  | 'likert'
  | 'swipe'
  | 'rank'
  | 'note'
  | 'acknowledge'
  | 'date'
  | 'month'
  | 'time'
  | 'dateTime'
  | 'place'
  | 'placeDots'
  | 'line'
  | 'area'
  | 'pictureDots'
  | 'photo'
  | 'draw'
  | 'annotate'
  | 'signature'
  | 'audio'
  | 'video'
  | 'file'
  | 'barcode'

export const lookOf = ({ extra }: QuestionView): string => extra['lab::look']?.trim() ?? ''

/** More than this, and a list needs a search. */
const longList = 20

export function widgetOf(question: QuestionView): Widget {
  const { type } = question
  switch (type) {
    case 'select_one':
      return choiceWidget(question)
    case 'select_multiple':
      return severalWidget(question)
    case 'integer':
    case 'decimal':
      return numberWidget(question)
    case 'range':
      return rangeWidget(question)
    case 'image':
      return pictureWidget(question.appearance)
    case 'text':
      return lookOf(question) === 'dots' && question.label?.image ? 'pictureDots' : 'text'
    case 'geotrace':
      return lookOf(question) === 'dots' ? 'placeDots' : 'line'
    case 'geoshape':
      return 'area'
    case 'geopoint':
      return 'place'
    case 'date':
      return question.appearance.some((word) => word === 'month-year' || word === 'year')
        ? 'month'
        : 'date'
    case 'calculate':
    case 'hidden':
      return 'note'
    default:
      return type
  }
}

const hasPictures = (choices: readonly ChoiceView[] = []): boolean =>
  choices.some(({ label }) => label.image !== undefined)

const oneOf = (words: readonly string[], ...wanted: readonly string[]): boolean =>
  words.some((word) => wanted.includes(word))

function choiceWidget(question: QuestionView): Widget {
  const { appearance, choices = [] } = question
  const look = lookOf(question)
  if (look === 'faces' || look === 'semantic' || look === 'tiles') return look
  if (look === 'swipe' && choices.length >= 2 && choices.length <= 3) return 'swipe'
  if (oneOf(appearance, 'likert', 'list', 'list-nolabel')) return 'likert'
  if (oneOf(appearance, 'autocomplete', 'search')) return 'filtered'
  if (oneOf(appearance, 'minimal')) return hasPictures(choices) ? 'tiles' : 'minimal'
  if (isGrid(appearance) || hasPictures(choices)) return 'tiles'
  return choices.length > longList ? 'filtered' : 'list'
}

function severalWidget(question: QuestionView): Widget {
  const { appearance, choices = [] } = question
  if (lookOf(question) === 'tiles' || isGrid(appearance) || hasPictures(choices)) return 'tiles'
  const isLong = choices.length > longList || oneOf(appearance, 'autocomplete', 'search')
  return isLong ? 'filtered' : 'list'
}

/** columns, columns-pack, columns-3, horizontal, compact, quickcompact, image-map (as a list) … */
const isGrid = (appearance: readonly string[]): boolean =>
  appearance.some((word) => /^(columns|horizontal|compact|quickcompact|no-buttons)/.test(word))

function numberWidget(question: QuestionView): Widget {
  if (lookOf(question) === 'faces') return 'faces'
  if (question.type === 'integer' && question.appearance.includes('counter')) return 'counter'
  return 'number'
}

function rangeWidget(question: QuestionView): Widget {
  const look = lookOf(question)
  const steps = rangeOf(question.parameters)
  const isShort = steps.count <= 11
  if (look === 'faces' && steps.count <= 7) return 'faces'
  if (look === 'semantic' && isShort) return 'semantic'
  if (question.appearance.includes('rating') && isShort) return 'stars'
  if (question.appearance.includes('picker') && isShort) return 'scale'
  return 'slider'
}

function pictureWidget(appearance: readonly string[]): Widget {
  if (appearance.includes('signature')) return 'signature'
  if (appearance.includes('draw')) return 'draw'
  return appearance.includes('annotate') ? 'annotate' : 'photo'
}

export interface Range {
  readonly start: number
  readonly end: number
  readonly step: number
  /** How many values there are. */
  readonly count: number
}

/** XLSForm `parameters` of a range; start 1, end 10, step 1 where they say nothing. */
export function rangeOf(parameters: Readonly<Record<string, string>>): Range {
  const read = (name: string, otherwise: number): number => {
    const found = Number(parameters[name])
    return parameters[name] !== undefined && Number.isFinite(found) ? found : otherwise
  }
  const start = read('start', 1)
  const end = read('end', start < 10 ? 10 : start + 10)
  const step = Math.abs(read('step', 1)) || 1
  return { start, end, step, count: Math.floor(Math.abs(end - start) / step + 1e-9) + 1 }
}

/** The values of a short range in order; sums of decimals are rounded to the step's digits. */
export function valuesOf({ start, end, step, count }: Range): readonly string[] {
  const digits = Math.max(decimals(step), decimals(start))
  const sign = end < start ? -1 : 1
  return Array.from({ length: count }, (_, at) =>
    String(Number((start + sign * at * step).toFixed(digits))),
  )
}

const decimals = (value: number): number => String(value).split('.')[1]?.length ?? 0

/** These show the question's picture themselves, as the thing to touch. */
export const hasOwnCard = (question: QuestionView, mode: PlayerMode): boolean => {
  const widget = widgetOf(question)
  return widget === 'pictureDots' || (widget === 'swipe' && mode === 'normal')
}

/** Too much for a title: shown as running text below one. */
export const isLongNote = ({ type, label }: QuestionView): boolean =>
  type === 'note' && (label?.text.length ?? 0) > 80
