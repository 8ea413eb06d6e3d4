import * as v from 'valibot'

/** What the city has made of a report. Closed states need a reason that the public can read. */
export const HandlingSchema = v.picklist([
  'received',
  'in_progress',
  'done',
  'declined',
  'withdrawn',
])
export type Handling = v.InferOutput<typeof HandlingSchema>

export const isClosed = (handling: Handling): boolean =>
  handling === 'done' || handling === 'declined' || handling === 'withdrawn'

/** Open311 knows two words. */
export const open311Status = (handling: Handling): 'open' | 'closed' =>
  isClosed(handling) ? 'closed' : 'open'

/** From where to where the desk may set a state; withdrawing is the reporter's alone. */
const steps: Readonly<Record<Handling, readonly Handling[]>> = {
  received: ['in_progress', 'done', 'declined'],
  in_progress: ['received', 'done', 'declined'],
  done: ['in_progress'],
  declined: ['in_progress'],
  withdrawn: [],
}
export const maySet = (from: Handling, to: Handling): boolean => steps[from].includes(to)

/** "Not fixed" makes sense only for what the city calls finished. */
export const mayReopen = (handling: Handling): boolean =>
  handling === 'done' || handling === 'declined'

export const minReasonLength = 10
export const maxReasonLength = 2000
