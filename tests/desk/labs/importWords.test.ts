import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { importWords } from '#desk/labs/importWords.ts'

/** Every place where the import says something: `problem(at, 'code', …)`, `say('code', …)` and so on. */
const said =
  /\b(?:problem|note|say|refuse)\(\s*(?:(?:\w+(?:\.\w+)*|\{[^}]*\}|\w+(?:\.\w+)*\([^)]*\)),\s*)?'([a-z]+(?:-[a-z]+)*)'/g

it('the desk has German words for whatever the import of a form may say', () => {
  const paths = readdirSync('src/xlsform', { recursive: true, encoding: 'utf8' })
  const codes = paths
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [...readFileSync(`src/xlsform/${path}`, 'utf8').matchAll(said)])
    .map(([, code = '']) => code)
  expect(codes.length).toBeGreaterThan(40)
  expect(codes.filter((code) => !Object.hasOwn(importWords, code))).toEqual([])
})
