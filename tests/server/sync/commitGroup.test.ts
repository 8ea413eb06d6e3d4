import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Database } from '#server/storage/sql.ts'
import type { Applied, Batch } from '#server/sync/applyBatch.ts'
import { createCommitGroup } from '#server/sync/commitGroup.ts'

const applied: Applied = { results: [], dropped: new Set() }
const aBatch = { operations: [{}] } as unknown as Batch

/** Only counts what shares a transaction; what happens inside of one is tested on real databases. */
function aGroup() {
  const groups: number[] = []
  const database = {
    transaction: async () => Array.from({ length: 100 }, () => applied),
  } as unknown as Database
  const onGroup = (operations: number) => groups.push(operations)
  return { groups, commit: createCommitGroup({ database, atEndOfTurn: setImmediate, onGroup }) }
}

test('requests that are read in neighbouring turns share one wait for the disk', async () => {
  const { groups, commit } = aGroup()
  const first = commit(aBatch)
  await turn()
  const second = commit(aBatch)
  await turn()
  await Promise.all([first, second, commit(aBatch)])
  expect(groups).toEqual([3])
})

test('those that come while a commit runs, and in the turns after it, share the next', async () => {
  const { groups, commit } = aGroup()
  await commit(aBatch)
  const early = commit(aBatch)
  await turn()
  await Promise.all([early, commit(aBatch)])
  expect(groups).toEqual([1, 2])
})

test('a request that comes alone is not kept waiting for others', async () => {
  const { groups, commit } = aGroup()
  await commit(aBatch)
  await turn()
  await turn()
  await turn()
  await commit(aBatch)
  expect(groups).toEqual([1, 1])
})
