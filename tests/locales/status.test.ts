import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readJson } from '#tools/texts/catalogue.ts'
import { german, locales, translated } from './theTexts.ts'

interface Status {
  readonly status: 'machine' | 'reviewed'
  readonly reviewer?: string
  readonly date?: string
}
const status = readJson(join(locales, '_status.json')) as Record<string, Record<string, Status>>

test.each(translated)('%s: every namespace says whether a person has read it', (language) => {
  expect(Object.keys(status[language] ?? {}).sort()).toEqual([...german.keys()].sort())
})

test('who has reviewed is named, with the date', () => {
  const entries = Object.values(status).flatMap((namespaces) => Object.values(namespaces))
  const unnamed = entries.filter(
    ({ status, reviewer, date }) =>
      status === 'reviewed' && (!reviewer || !/^\d{4}-\d\d-\d\d$/.test(date ?? '')),
  )
  expect(unnamed).toEqual([])
})
