import type { Actions } from '#client/actions/actions.ts'
import { ImportProblem } from '#client/actions/importProblem.ts'

/** The same actions; a failure of the device store is also said at the top of the screen. */
export function reportingActions(actions: Actions, failed: (error: unknown) => void): Actions {
  return new Proxy(actions, {
    get(target, name, receiver) {
      const action: unknown = Reflect.get(target, name, receiver)
      if (typeof action !== 'function') return action
      return (...given: readonly unknown[]) => {
        const answer: unknown = Reflect.apply(action, target, given)
        if (answer instanceof Promise) answer.catch((error) => tell(error, failed))
        return answer
      }
    },
  })
}

function tell(error: unknown, failed: (error: unknown) => void): void {
  // The wrong file is the caller's to explain.
  if (!(error instanceof ImportProblem)) failed(error)
}
