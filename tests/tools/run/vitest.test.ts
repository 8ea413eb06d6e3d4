import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const module = pathToFileURL(resolve(import.meta.dirname, '../../../src/tools/run/vitest.mjs')).href
const { countOf } = await import(module)

const report = (changes: object = {}) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTotalTestSuites: 2,
  testResults: [],
  ...changes,
})
const file = (status: string, assertionResults: object[], message = '') => ({
  name: resolve('tests/a.test.ts'),
  status,
  message,
  assertionResults,
})

test('what passed is counted', () => {
  expect(countOf(report(), 0, 'unit')).toEqual({ passed: 3, failed: 0, skipped: 1, failures: [] })
})

test('what failed is named, with its file', () => {
  const testResults = [
    file('failed', [
      { status: 'passed', fullName: 'one' },
      { status: 'failed', fullName: 'two' },
    ]),
  ]
  const count = countOf(report({ numFailedTests: 1, testResults }), 1, 'unit')
  expect(count).toMatchObject({ failed: 1, failures: ['tests/a.test.ts > two'] })
})

test('a file that does not load is a failure', () => {
  const testResults = [file('failed', [], 'no such module')]
  const count = countOf(report({ testResults }), 1, 'unit')
  expect(count).toMatchObject({ failed: 1, failures: ['tests/a.test.ts: no such module'] })
})

test('a run that ends badly without a failed test, or finds none, has failed', () => {
  expect(countOf(report(), 1, 'unit').failed).toBe(1)
  expect(countOf(report({ numTotalTestSuites: 0 }), 0, 'unit').failed).toBe(1)
})
