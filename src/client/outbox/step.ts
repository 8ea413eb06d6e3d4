import { afterFailure, type Failure } from './line.ts'
import type { DrainPorts } from './ports.ts'

export type Step = 'nothing' | 'progress' | 'stopped'

/** Back-off for the whole line: a failure that hits one request will hit the next one too. */
export async function stop(
  { store, now, random }: Pick<DrainPorts, 'store' | 'now' | 'random'>,
  failure: Failure,
): Promise<'stopped'> {
  await store.setLine(afterFailure(await store.line(), failure, now(), random()))
  return 'stopped'
}
