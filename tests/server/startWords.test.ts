import { expect, test } from 'vitest'
import { startWords } from '#server/app/startWords.ts'
import { loadCities } from '#server/cities.ts'

test('a city without a street map is named at the start, with the command that builds one', async () => {
  const loaded = await loadCities('public/cities')
  if (!loaded.ok) throw new Error('the shipped cities do not load')
  const words = startWords({
    cities: loaded.value.values(),
    address: 'http://localhost:8080',
    dataDir: './data',
    example: true,
  }).join('\n')
  expect(words).toContain('Stadtlabor läuft auf http://localhost:8080 (Offenbach am Main')
  expect(words).toMatch(/Noch ohne Straßenkarte: .*Gießen/)
  expect(words).toContain('npm run city -- map offenbach')
  expect(words.split('Noch ohne')[1]).not.toContain('Musterstadt')
})
