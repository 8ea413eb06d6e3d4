import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = 'src/locales/de-simple'
type Texts = { readonly [key: string]: string | readonly string[] | Texts }

function* linesOf(texts: Texts, path = ''): Generator<readonly [string, string]> {
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') yield [path + key, value]
    else if (Array.isArray(value)) for (const line of value) yield [path + key, line]
    else yield* linesOf(value as Texts, `${path}${key}.`)
  }
}

const own = readdirSync(folder).map((file) => file.replace(/\.json$/, ''))

test.each(own)('S6: in plain %s each sentence has a line of its own', (namespace) => {
  const texts = JSON.parse(readFileSync(`${folder}/${namespace}.json`, 'utf8')) as Texts
  const crowded = [...linesOf(texts)].filter(([, line]) => /[.!?] \p{Lu}/u.test(line))
  expect(crowded).toEqual([])
})

test('S15: each city can be called, and plain mode says by whom', () => {
  const cities = readdirSync('public/cities', { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  )
  expect(cities.length).toBeGreaterThanOrEqual(4)
  for (const { name } of cities) {
    const city = JSON.parse(readFileSync(`public/cities/${name}/city.json`, 'utf8'))
    expect(city.contact.phone, name).toMatch(/\d{3}/)
    expect(city.contact.office['de-simple'], name).toBeTruthy()
  }
})
