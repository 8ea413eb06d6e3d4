import type { DraftChange } from '#client/actions/actions.ts'
import type { CityState } from '#client/stores/state.ts'
import type { Category } from '#domain/category.ts'
import type { Draft, DraftStep, LockableField } from './draft.ts'
import type { StepPart, Way } from './steps.ts'

export type Pack = NonNullable<CityState['pack']>

/** A fix fills an empty place by itself; one that the person chose gives way only on request. */
export type FixTakes = 'if_none' | 'always'

/** What every step of the report flow needs. */
export interface Flow {
  readonly draft: Draft
  readonly pack: Pack
  readonly category: Category | undefined
  readonly way: Way
  isLocked(field: LockableField): boolean
  edit(change: (draft: Draft) => DraftChange): void
  go(step: DraftStep, part?: StepPart): void
  /** The page within the step, in plain mode. */
  readonly page: string | undefined
  /** To another page of the same step. */
  open(page: string | undefined): void
  /** Came from the review to change one thing: goes back there. */
  readonly isChange: boolean
  /** To the next step that needs the person, often straight to the review. */
  advance(change?: DraftChange): void
  back(): void
  /** Lets go of work on the device store; if it fails, every step shows it. */
  act(work: Promise<unknown>): void
  locate(takes: FixTakes): void
  /** "It is something else": the things around are not offered again. */
  readonly isAssetDeclined: boolean
  declineAsset(): void
  /** "Is new": the known reports close by are not offered again. */
  readonly isNew: boolean
  declareNew(): void
}
