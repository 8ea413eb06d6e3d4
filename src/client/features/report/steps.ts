import type { PositionState } from '#client/stores/state.ts'
import { answerProblems, relevantQuestions, stopperFor } from '#domain/answers.ts'
import type { Category } from '#domain/category.ts'
import { isFindable } from '#domain/place.ts'
import type { Draft, DraftStep } from './draft.ts'

/** A step's word in the address bar. */
export const stepWords = {
  photo: 'foto',
  category: 'kategorie',
  questions: 'fragen',
  place: 'ort',
  text: 'text',
  contact: 'kontakt',
  review: 'pruefen',
} as const satisfies Record<DraftStep, string>

export const stepOf = (word: string | undefined): DraftStep | undefined =>
  (Object.keys(stepWords) as DraftStep[]).find((step) => stepWords[step] === word)

/** In plain mode a step has several pages, and a change leads back to the review. */
export interface StepPart {
  readonly page?: string | undefined
  readonly change?: boolean | undefined
}

export function stepUrl(id: string, step: DraftStep, { page, change }: StepPart = {}): string {
  const query = [page && `seite=${encodeURIComponent(page)}`, change && 'aendern=1']
  const words = query.filter(Boolean).join('&')
  return `/melden/${id}/${stepWords[step]}${words && `?${words}`}`
}
export const sentWord = 'gesendet'
export const sentUrl = (id: string): string => `/melden/${id}/${sentWord}`

/** What decides about the way through the flow. */
export interface Way {
  readonly draft: Draft
  /** Undefined when none is chosen, or when the city does not have it. */
  readonly category: Category | undefined
  /** While a position is being sought, a missing place is no reason to ask. */
  readonly position: PositionState['status']
  /** One question a page: each step is asked, none is skipped. */
  readonly plain?: boolean
}

/** The next step that needs the person: 'review' as soon as nothing more is missing. */
export function nextStep({ draft, category, position }: Way): DraftStep {
  if (!category) return 'category'
  if (Object.keys(answerProblems(category, draft.attributes)).length > 0) return 'questions'
  if (stopperFor(category, draft.attributes)?.kind === 'emergency') return 'questions'
  if (!hasPlace(draft) && position !== 'searching') return 'place'
  if (category.description_required && draft.description.trim() === '') return 'text'
  return 'review'
}

export const hasPlace = ({ place }: Draft): boolean => place !== undefined && isFindable(place)

/** The steps that this report cannot do without, in order: what "step 2 of 4" counts. */
export function mainSteps(way: Way): readonly DraftStep[] {
  if (way.plain) return plainSteps(way)
  const { draft, category, position } = way
  const steps: DraftStep[] = ['photo', 'category']
  if (category && relevantQuestions(category, draft.attributes).some((one) => one.required)) {
    steps.push('questions')
  }
  const found = draft.place?.source === 'gps' || draft.place?.source === 'link'
  if (!found && (hasPlace(draft) || position === 'refused' || position === 'unavailable')) {
    steps.push('place')
  }
  if (category?.description_required) steps.push('text')
  return [...steps, 'review']
}

/** Plain mode finds nothing out by itself: it asks, one thing after the other. */
function plainSteps({ draft, category }: Way): readonly DraftStep[] {
  const hasQuestions = category && relevantQuestions(category, draft.attributes).length > 0
  const all: readonly DraftStep[] = [
    'photo',
    'category',
    ...(hasQuestions ? (['questions'] as const) : []),
    'place',
    'text',
    'review',
  ]
  return all.filter((step) => !isStepLocked(draft, step))
}

/** Normal mode goes where something is missing; plain mode in order, and after a change back. */
export function stepAfter(way: Way, step: DraftStep, change = false): DraftStep {
  const missing = nextStep(way)
  if (!way.plain || change) return missing
  const steps = plainSteps(way)
  const next = steps[steps.indexOf(step) + 1]
  return steps.includes(step) && next ? next : missing
}

/** Where the flow's own "back" leads when the browser has no step to go back to. */
export function stepBefore(way: Way, step: DraftStep): DraftStep | undefined {
  const steps = mainSteps(way)
  const index = steps.indexOf(step)
  return index < 0 ? 'review' : steps[index - 1]
}

/** What a link has fixed is shown in the review and not asked again. */
export const isStepLocked = (draft: Draft, step: DraftStep): boolean =>
  (step === 'category' && draft.locked.includes('service_code')) ||
  (step === 'place' && draft.locked.includes('place') && hasPlace(draft))

/** The step on which a problem named by the action or the endpoint can be mended. */
export function stepForField(field: string): DraftStep {
  const [head] = field.split('.')
  switch (head) {
    case 'service_code':
      return 'category'
    case 'attributes':
      return 'questions'
    case 'place':
    case 'lat':
    case 'long':
    case 'address_string':
      return 'place'
    case 'description':
      return 'text'
    case 'contact':
      return 'contact'
    case 'photos':
      return 'photo'
    default:
      return 'review'
  }
}

/** Nothing in it yet that a person would miss: may be used for the next report. */
export const isUntouched = (draft: Draft): boolean =>
  draft.photos.length === 0 &&
  draft.service_code === undefined &&
  draft.description === '' &&
  draft.place === undefined &&
  draft.locked.length === 0 &&
  draft.round_id === undefined &&
  Object.keys(draft.attributes).length === 0 &&
  Object.values(draft.contact).every((value) => !value)
