import type { Environment } from './environment.ts'
import type { FaultPoint } from './sync/commitGroup.ts'

/** Kills the process at a chosen commit, for the tests that ask what survives it. */
export function createFault(
  { FAULT_CRASH, FAULT_AFTER, NODE_ENV }: Environment,
  kill: () => void,
): { fault?: (point: FaultPoint, operations: number) => void } {
  if (NODE_ENV !== 'test' || FAULT_CRASH === undefined) return {}
  let before = 0
  return {
    fault(point, operations) {
      if (point !== FAULT_CRASH) return
      if (before + operations > FAULT_AFTER) kill()
      before += operations
    },
  }
}
