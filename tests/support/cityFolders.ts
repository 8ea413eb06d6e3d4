import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Json = Readonly<Record<string, unknown>>

export const cityJson = (id: string, more: Json = {}): Json => ({
  id,
  name: 'Musterstadt',
  jurisdiction_id: `${id}.example`,
  languages: ['de'],
  centre: { lat: 50.5, long: 8.5 },
  bounds: [8, 50, 9, 51],
  theme: { accent: '#0b5563', accent_dark: '#7fc8d6' },
  contact: { office: { de: 'Rathaus' }, phone: '115', email: `amt@${id}.example` },
  number_prefix: id.slice(0, 2).toUpperCase(),
  after_report: { de: 'Wir lesen sie.' },
  emergency: { de: '112' },
  publishing: 'after_review',
  retention: { contact_days_after_closing: 30, closed_report_days: 365 },
  ...more,
})

export const categoryJson = (more: Json = {}): Json => ({
  service_code: 'muell',
  service_name: { de: 'Müll' },
  group: 'sauber',
  pictogram: 'waste',
  expected_days: 2,
  ...more,
})

export const listJson = (...categories: readonly Json[]): Json => ({
  groups: [{ id: 'sauber', name: { de: 'Sauberkeit' } }],
  categories: categories.length > 0 ? categories : [categoryJson()],
})

export const square = [
  [8.1, 50.1],
  [8.9, 50.1],
  [8.9, 50.9],
  [8.1, 50.9],
  [8.1, 50.1],
]
export const outlineJson = (ring: readonly (readonly number[])[] = square): Json => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'MultiPolygon', coordinates: [[ring]] },
})

/** What a test changes in an otherwise sound folder: other content, a raw text, or null for no file. */
export type FolderFiles = Readonly<Record<string, Json | string | null>>

export async function someCityFolders(folders: Readonly<Record<string, FolderFiles>>) {
  const dir = await mkdtemp(join(tmpdir(), 'cities-'))
  for (const [id, changed] of Object.entries(folders)) {
    await mkdir(join(dir, id))
    const files: FolderFiles = {
      'city.json': cityJson(id),
      'categories.json': listJson(),
      'outline.geojson': outlineJson(),
      'ground.geojson': { type: 'FeatureCollection', features: [] },
      ...changed,
    }
    for (const [name, content] of Object.entries(files)) {
      if (content === null) continue
      await writeFile(
        join(dir, id, name),
        typeof content === 'string' ? content : JSON.stringify(content),
      )
    }
  }
  return { dir, [Symbol.asyncDispose]: () => rm(dir, { recursive: true }) }
}
