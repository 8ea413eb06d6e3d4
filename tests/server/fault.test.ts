import { expect, test } from 'vitest'
import { readEnvironment } from '#server/environment.ts'
import { createFault } from '#server/fault.ts'

function aFault(variables: Record<string, string>) {
  const read = readEnvironment(variables, () => '')
  if (!read.ok) throw new Error('not read')
  let kills = 0
  const { fault } = createFault(read.value, () => {
    kills += 1
  })
  return { fault, kills: () => kills }
}

test('outside of tests nothing can ask the endpoint to die', () => {
  expect(aFault({ FAULT_CRASH: 'before_commit' }).fault).toBeUndefined()
  expect(aFault({ NODE_ENV: 'test' }).fault).toBeUndefined()
})

test('in a test it dies at the named point, after so many operations', () => {
  const { fault, kills } = aFault({
    NODE_ENV: 'test',
    FAULT_CRASH: 'after_commit',
    FAULT_AFTER: '10',
  })
  fault?.('before_commit', 50)
  fault?.('after_commit', 10)
  expect(kills()).toBe(0)
  fault?.('after_commit', 1)
  expect(kills()).toBe(1)
})
