import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawnAtOnce } from '#client/ui/icons.ts'

const idsIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, id]) => id)

test('every icon has a drawing: with the script of the start page or in the sprite, never in both', () => {
  const named = idsIn(readFileSync('src/client/ui/icons.ts', 'utf8'), /^ {2}\| '([\w-]+)'$/gm)
  const drawn = idsIn(readFileSync('public/icons.svg', 'utf8'), /<symbol id="i-([\w-]+)"/g)
  expect(drawn.length).toBeGreaterThan(20)
  expect(drawn.sort()).toEqual(named.sort())
  expect(drawn.filter((name) => name !== undefined && name in drawnAtOnce)).toEqual([])
})

test('the sign in the header is the one of the app', () => {
  const paths = (file: string) =>
    idsIn(readFileSync(file, 'utf8'), /["'](M[\d.]+ [\d.\w -]{20,})["']/g)
  const shown = paths('src/client/ui/Mark.tsx')
  expect(new Set(shown)).toEqual(new Set(paths('public/favicon.svg')))
})
