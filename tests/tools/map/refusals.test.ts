import { existsSync } from 'node:fs'
import { readFile, truncate, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { hasRealData, realExtract } from './anExtract.ts'
import { aWorkshop, whole } from './aWorkshop.ts'

test('a sound extract leaves a pack and says what is in it', async () => {
  await using shop = await aWorkshop()
  await writeFile(shop.file('town.osm.gz'), gzipSync(whole))
  expect(await shop.make('probe', '--osm', shop.file('town.osm.gz'))).toBe(0)
  expect(existsSync(shop.pack)).toBe(true)
  expect(shop.said()).toMatch(/1 addresses in 2 streets, [\d.]+ bytes each/)
})

test.each([
  ['an empty file', '', /is damaged: it has no bytes/],
  ['a map without a node', '<osm version="0.6"></osm>', /is empty: it has no nodes/],
  ['a torn download', whole.slice(0, -30), /is damaged: it ends before <\/osm>/],
  ['a photo', '\u00ff\u00d8\u00ff\u00e0JFIF', /neither .osm.pbf nor .osm nor .osm.gz/],
  ['another place', '<osm><node id="1" lat="48" lon="11"/></osm>', /covers 11.000, 48.000/],
  ['a node without a position', '<osm><node id="1"/></osm>', /is damaged|is of another place/],
  [
    'half an answer of Overpass',
    '<osm><node id="1" lat="54.4" lon="7.2"/><remark> runtime error: timed out </remark></osm>',
    /is not complete: .*runtime error: timed out/,
  ],
])('%s is refused in words, and the old pack stays', async (_, content, words) => {
  await using shop = await aWorkshop()
  await writeFile(shop.pack, 'the old pack')
  await writeFile(shop.file('town.osm'), content)
  expect(await shop.make('probe', '--osm', shop.file('town.osm'))).toBe(1)
  expect(shop.said()).toMatch(words)
  expect(shop.said()).toContain(shop.file('town.osm'))
  expect(await readFile(shop.pack, 'utf8')).toBe('the old pack')
})

test.each([
  [[], /Name a city/],
  [['nirgends', '--osm', 'x'], /no city "nirgends"/],
  [['probe'], /names no address for its map data/],
  [['probe', '--osm'], /Write a file or an address after --osm/],
  [['probe', '--omg', 'x'], /--omg is not known/],
  [['probe', 'fulda', '--osm', 'x'], /"fulda" is one too many/],
  [['probe', '--osm', 'missing.osm.pbf'], /missing.osm.pbf: there is no such file/],
])('%j is answered with what to write instead', async (args, words) => {
  await using shop = await aWorkshop()
  expect(await shop.make(...args)).toBe(1)
  expect(shop.said()).toMatch(words)
})

describe('an address instead of a file', () => {
  const address = 'https://extracts.example/town.osm'

  test('is fetched, and asked only once a day', async () => {
    await using shop = await aWorkshop()
    let asked = 0
    shop.answers(async () => {
      asked++
      return new Response(whole)
    })
    expect(await shop.make('probe', '--osm', address)).toBe(0)
    expect(await shop.make('probe', '--osm', address)).toBe(0)
    expect(asked).toBe(1)
  })

  test('without internet says so, and what to do', async () => {
    await using shop = await aWorkshop()
    shop.answers(async () => {
      throw new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND') })
    })
    expect(await shop.make('probe', '--osm', address)).toBe(1)
    expect(shop.said()).toMatch(/cannot be reached \(getaddrinfo ENOTFOUND\).*no internet/)
    expect(shop.said()).toContain('--osm <file>')
  })

  test('that answers 429 leaves nothing behind', async () => {
    await using shop = await aWorkshop()
    shop.answers(async () => new Response('slow down', { status: 429 }))
    expect(await shop.make('probe', '--osm', address)).toBe(1)
    expect(shop.said()).toContain('answered 429')
  })
})

describe.runIf(hasRealData)('a damaged PBF', () => {
  test.each([
    ['cut off in a block', async (path: string) => truncate(path, 150_000)],
    [
      'with flipped bytes',
      async (path: string) => {
        const bytes = await readFile(path)
        bytes.fill(0x55, 100_000, 100_400)
        await writeFile(path, bytes)
      },
    ],
  ])('%s is refused with the place of the damage', async (_, damage) => {
    await using shop = await aWorkshop()
    const path = shop.file('town.osm.pbf')
    await writeFile(path, await readFile(realExtract('dreieich.osm.pbf')))
    await damage(path)
    expect(await shop.make('probe', '--osm', path)).toBe(1)
    expect(shop.said()).toMatch(/is damaged: at byte \d+/)
  })
})

describe('the city’s official addresses', () => {
  const csv = (text: string) => async (shop: Awaited<ReturnType<typeof aWorkshop>>) => {
    await writeFile(shop.file('town.osm'), whole)
    await writeFile(shop.file('official.csv'), text)
    return shop.make(
      'probe',
      '--osm',
      shop.file('town.osm'),
      '--addresses',
      shop.file('official.csv'),
    )
  }

  test('come in degrees, with comma or point', async () => {
    await using shop = await aWorkshop()
    const text =
      '\uFEFFStrasse;Hausnummer;Zusatz;PLZ;Ort;Lat;Lon\r\n"Am ""Eck""; hinten";12;a;00815;Probe;54,4001;7.2\r\n'
    expect(await csv(text)(shop)).toBe(0)
    const book = await readFile(shop.file('probe/addresses.json'), 'utf8')
    expect(book).toContain(JSON.stringify('Am "Eck"; hinten'))
    expect(book).toContain('"12a"')
  })

  test('come in the metres of the land registry', async () => {
    await using shop = await aWorkshop()
    expect(await csv('strasse;hausnummer;ostwert;nordwert\nÖlgasse;1;383000;6029500\n')(shop)).toBe(
      0,
    )
    expect(shop.said()).toContain('1 addresses')
  })

  test.each([
    ['strasse;plz\n', /line 1, column hausnummer\n {2}Name a column "hausnummer"/],
    ['strasse;hausnummer;lat\n', /line 1, column long/],
    [
      'strasse;hausnummer;lat;long\nÖlgasse;1;54.4;7.2\nÖlgasse;;54.4;7.2\n',
      /line 3, column hausnummer/,
    ],
    [
      'strasse;hausnummer;lat;long\nÖlgasse;1;54.4;x\n',
      /line 2, column long\n {2}Write a number instead of "x"/,
    ],
    ['strasse;hausnummer;lat;long\n;1;54.4;7.2\n', /line 2, column strasse/],
    ['strasse;hausnummer;lat;long\n', /Add addresses/],
  ])('%j is refused with line and column', async (text, words) => {
    await using shop = await aWorkshop()
    expect(await csv(text)(shop)).toBe(1)
    expect(shop.said()).toMatch(words)
    expect(existsSync(shop.pack)).toBe(false)
  })
})
