import * as v from 'valibot'
import { expect, test } from 'vitest'
import { CategoryListSchema } from '#domain/category.ts'
import { CitySchema } from '#domain/city.ts'
import { inLanguage } from '#domain/localText.ts'
import { withPhrases } from '#domain/phraseBook.ts'
import { categoryJson, cityJson, listJson } from '../support/cityFolders.ts'

const book = {
  texts: { Nein: 'Hayır', 'Was liegt da?': 'Ne bırakılmış?', Müll: 'Çöp' },
  keywords: { Sperrmüll: ['çöp', 'moloz'] },
}
const question = {
  ...{ code: 'kind', datatype: 'singlevaluelist', order: 1 },
  description: { de: 'Was liegt da?', tr: 'Orada ne var?' },
  values: [
    { key: 'no', name: { de: 'Nein' } },
    { key: 'tar', name: { de: 'Teer' } },
  ],
}
const pack = {
  city: v.parse(CitySchema, cityJson('offenbach')),
  list: v.parse(
    CategoryListSchema,
    listJson(
      categoryJson({
        service_name: { de: 'Müll' },
        keywords: { de: ['Sperrmüll', 'Sofa'], tr: ['kanepe'] },
        questions: [question],
      }),
    ),
  ),
}
const [category] = withPhrases(pack, book, 'tr').list.categories
const asked = category?.questions[0]

test('what several cities say is translated once', () => {
  expect(inLanguage(category?.service_name ?? {}, 'tr')).toEqual({ text: 'Çöp', language: 'tr' })
  expect(asked?.values[0]?.name['tr']).toBe('Hayır')
})

test('a city’s own translation goes before the book', () => {
  expect(asked?.description['tr']).toBe('Orada ne var?')
})

test('what the book does not know stays German, and says so', () => {
  expect(inLanguage(asked?.values[1]?.name ?? {}, 'tr')).toEqual({ text: 'Teer', language: 'de' })
})

test('words of the language are put beside the German ones', () => {
  expect(category?.keywords).toEqual({
    de: ['Sperrmüll', 'Sofa'],
    tr: ['kanepe', 'çöp', 'moloz'],
  })
})

test('the pack on the disk is not touched', () => {
  expect(pack.list.categories[0]?.service_name).toEqual({ de: 'Müll' })
})
