import { describe, expect, test } from 'vitest'
import { loadCities } from '#server/cities.ts'
import {
  categoryJson,
  type FolderFiles,
  listJson,
  someCityFolders,
} from '#tests/support/cityFolders.ts'

async function problemsOf(files: FolderFiles) {
  await using cities = await someCityFolders({ adorf: files })
  const loaded = await loadCities(cities.dir)
  return loaded.ok ? [] : loaded.error
}

const question = (more: object) => ({
  code: 'q',
  datatype: 'singlevaluelist',
  order: 1,
  description: { de: 'Was?' },
  values: [{ key: 'a', name: { de: 'A' } }],
  ...more,
})
const asking = (...questions: readonly object[]) => ({
  'categories.json': listJson(categoryJson({ questions })),
})
const stopper = { key: 'a', kind: 'emergency', text: { de: '112' } }

describe('a broken list of categories is refused with file, field and remedy', () => {
  test.each<[string, FolderFiles, string, string, RegExp]>([
    [
      'an unknown pictogram',
      { 'categories.json': listJson(categoryJson({ pictogram: 'unicorn' })) },
      'categories.json',
      'categories.0.pictogram',
      /"unicorn" is not in the sprite; choose one of waste, /,
    ],
    [
      'no categories',
      { 'categories.json': { groups: [], categories: [] } },
      'categories.json',
      'categories',
      /at least 1/,
    ],
    [
      'a condition on a later question',
      asking(
        question({ only_if: { code: 'r', any_of: ['a'] } }),
        question({ code: 'r', order: 2 }),
      ),
      'categories.json',
      'categories.0.questions.0.only_if.code',
      /In category muell: ask "r" before it/,
    ],
    [
      'a condition on an answer that is not there',
      asking(
        question({}),
        question({ code: 'r', order: 2, only_if: { code: 'q', any_of: ['z'] } }),
      ),
      'categories.json',
      'categories.0.questions.1.only_if.any_of',
      /"q" has no answer "z"/,
    ],
    [
      'a condition on a question that is not there',
      asking(question({ only_if: { code: 'z', any_of: ['a'] } })),
      'categories.json',
      'categories.0',
      /"only_if" names a question/,
    ],
    [
      'a stopper on a free text',
      asking(question({ datatype: 'text', stops: [stopper] })),
      'categories.json',
      'categories.0.questions.0.stops',
      /only a list question can stop/,
    ],
    [
      'a stopper for no answer',
      asking(question({ stops: [{ ...stopper, key: 'z' }] })),
      'categories.json',
      'categories.0.questions.0',
      /each entry of "stops"/,
    ],
    [
      'one answer twice',
      asking(
        question({
          values: [
            { key: 'a', name: { de: 'A' } },
            { key: 'a', name: { de: 'B' } },
          ],
        }),
      ),
      'categories.json',
      'categories.0.questions.0.values',
      /share the key "a"/,
    ],
    [
      'limits the wrong way round',
      asking(question({ datatype: 'number', min: 5, max: 1 })),
      'categories.json',
      'categories.0.questions.0.min',
      /exchange them/,
    ],
  ])('%s', async (_, files, file, field, remedy) => {
    expect(await problemsOf(files)).toContainEqual({
      file: `adorf/${file}`,
      field,
      remedy: expect.stringMatching(remedy),
    })
  })
})
