import type { Calls } from '#domain/form/engine/args.ts'
import { choiceCalls } from './choices.ts'
import { dateCalls } from './dates.ts'
import { nodeCalls } from './nodes.ts'
import { numberCalls } from './numbers.ts'
import { placeCalls } from './places.ts'
import { textCalls } from './text.ts'
import { truthCalls } from './truth.ts'

/** All functions by the name that expressions use; `../../functions.ts` tells their arguments. */
export const calls: Calls = {
  ...textCalls,
  ...numberCalls,
  ...truthCalls,
  ...nodeCalls,
  ...choiceCalls,
  ...dateCalls,
  ...placeCalls,
  version: (a) => a.context.world.form.version,
}
