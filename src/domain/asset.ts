import type { Answers, AnswerValue } from './answers.ts'
import type { Category } from './category.ts'
import type { Place } from './place.ts'

/**
 * Which thing a report is about, in two answers that no question asks for: `asset_id` tells two
 * reports on one lamp from two on two lamps, `asset_ref` is the number that stands on the thing.
 */
export const assetCodes = ['asset_id', 'asset_ref'] as const
export type AssetCode = (typeof assetCodes)[number]

export interface ChosenAsset {
  readonly asset_id: string
  readonly asset_ref?: string
}

export type AssetProblem = 'not_an_id' | 'not_a_ref'

const idPattern = /^[A-Za-z0-9][A-Za-z0-9:._-]{0,63}$/
export const maxAssetRefLength = 64

export const isAssetCode = (code: string): code is AssetCode =>
  assetCodes.some((one) => one === code)

/** The two answers of a category about things; none in any other, whatever was given. */
export function assetAnswers(
  { asset_kind }: Pick<Category, 'asset_kind'>,
  answers: Answers,
): Partial<Record<AssetCode, AnswerValue>> {
  const { asset_id, asset_ref } = answers
  if (asset_kind === undefined || !asset_id) return {}
  return { asset_id, ...(asset_ref ? { asset_ref } : {}) }
}

/**
 * The thing that a draft names. Only while its place is that of the thing: who moves the pin
 * away, or lets the device find the place, speaks of something else.
 */
export function chosenAsset(
  category: Pick<Category, 'asset_kind'>,
  place: Place | undefined,
  answers: Answers,
): ChosenAsset | undefined {
  if (place?.source !== 'asset' && place?.source !== 'link') return undefined
  const { asset_id, asset_ref } = assetAnswers(category, answers)
  if (typeof asset_id !== 'string') return undefined
  return { asset_id, ...(typeof asset_ref === 'string' ? { asset_ref } : {}) }
}

/** What is wrong with them, by code: they name a thing, they do not tell a story. */
export function assetProblems(
  category: Pick<Category, 'asset_kind'>,
  answers: Answers,
): Partial<Record<AssetCode, AssetProblem>> {
  const { asset_id, asset_ref } = assetAnswers(category, answers)
  const idIsFine = asset_id === undefined || (typeof asset_id === 'string' && isId(asset_id))
  const refIsFine = asset_ref === undefined || (typeof asset_ref === 'string' && isRef(asset_ref))
  return {
    ...(idIsFine ? {} : { asset_id: 'not_an_id' as const }),
    ...(refIsFine ? {} : { asset_ref: 'not_a_ref' as const }),
  }
}

const isId = (text: string) => idPattern.test(text)
const isRef = (text: string) => text.length <= maxAssetRefLength && !/\p{Cc}/u.test(text)

/** For a draft whose category changes to things of another kind, or to none. */
export const withoutAsset = ({ asset_id: _, asset_ref: __, ...rest }: Answers): Answers => rest

export const withAsset = (
  answers: Answers,
  { id, ref }: { readonly id: string; readonly ref?: string },
): Answers => ({
  ...withoutAsset(answers),
  asset_id: id,
  ...(ref === undefined ? {} : { asset_ref: ref.slice(0, maxAssetRefLength) }),
})
