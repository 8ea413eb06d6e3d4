import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type * as v from 'valibot'
import { type CategoryList, CategoryListSchema } from '#domain/category.ts'
import { type City, CitySchema } from '#domain/city.ts'
import { err, ok, type Result } from '#domain/result.ts'
import { GroundFileSchema, OutlineFileSchema } from '#protocol/pack.ts'
import { type CityMapFile, findMapFiles } from './cities/mapFiles.ts'
import type { CityProblem } from './cities/problem.ts'
import { readPart } from './cities/readPart.ts'
import { cityBreaches, listBreaches, outlineBreaches, type RuleBreach } from './cities/rules.ts'

export type { CityProblem } from './cities/problem.ts'

/** A file that devices keep offline. */
export interface CityFile {
  readonly purpose: 'city' | 'categories' | 'outline' | 'ground'
  readonly name: string
  readonly path: string
  readonly sha256: string
  readonly bytes: number
}

export interface LoadedCity {
  readonly city: City
  readonly list: CategoryList
  readonly outline: v.InferOutput<typeof OutlineFileSchema>
  readonly ground: v.InferOutput<typeof GroundFileSchema>
  readonly files: readonly CityFile[]
  /** Empty until the city's map is built. */
  readonly mapFiles: readonly CityMapFile[]
}

const fileNames = {
  city: 'city.json',
  categories: 'categories.json',
  outline: 'outline.geojson',
  ground: 'ground.geojson',
} as const

/**
 * All city folders below `dir`, by id, in the order of the chooser. One broken folder refuses them
 * all, with every problem found: a city that is half there would lose reports in silence.
 */
export async function loadCities(
  dir: string,
): Promise<Result<ReadonlyMap<string, LoadedCity>, readonly CityProblem[]>> {
  const folders = await foldersIn(dir)
  if (folders.length === 0) {
    const remedy = 'Add at least one city folder: there is none here. CITIES_DIR names the place.'
    return err([{ file: dir, field: '', remedy }])
  }
  const cities: LoadedCity[] = []
  const problems: CityProblem[] = []
  for (const folder of folders) {
    const loaded = await loadCity(dir, folder)
    if (loaded.ok) cities.push(loaded.value)
    else problems.push(...loaded.error)
  }
  problems.push(...clashes(cities, 'jurisdiction_id'), ...clashes(cities, 'number_prefix'))
  if (problems.length > 0) return err(problems)
  cities.sort((a, b) => a.city.order - b.city.order || a.city.id.localeCompare(b.city.id))
  return ok(new Map(cities.map((loaded) => [loaded.city.id, loaded])))
}

/** One folder, by itself. */
export async function loadCity(
  dir: string,
  folder: string,
): Promise<Result<LoadedCity, readonly CityProblem[]>> {
  const pathOf = (purpose: CityFile['purpose']) => join(dir, folder, fileNames[purpose])
  const named = (purpose: CityFile['purpose']) => `${folder}/${fileNames[purpose]}`
  const [city, categories, outline, ground] = await Promise.all([
    readPart(pathOf('city'), named('city'), CitySchema),
    readPart(pathOf('categories'), named('categories'), CategoryListSchema),
    readPart(pathOf('outline'), named('outline'), OutlineFileSchema),
    readPart(pathOf('ground'), named('ground'), GroundFileSchema),
  ])
  const breachesIn = (
    purpose: CityFile['purpose'],
    breaches: readonly RuleBreach[],
  ): CityProblem[] => breaches.map((breach) => ({ file: named(purpose), ...breach }))
  const shape = outline.ok ? outline.value.value : undefined
  const problems = [
    ...[city, categories, outline, ground].flatMap((part) => (part.ok ? [] : part.error)),
    ...(shape ? breachesIn('outline', outlineBreaches(shape)) : []),
    ...(city.ok ? breachesIn('city', cityBreaches(folder, city.value.value, shape)) : []),
    ...(categories.ok ? breachesIn('categories', listBreaches(categories.value.value)) : []),
  ]
  if (problems.length > 0 || !city.ok || !categories.ok || !outline.ok || !ground.ok) {
    return err(problems)
  }
  const file = (
    purpose: CityFile['purpose'],
    { sha256, bytes }: Omit<CityFile, 'purpose' | 'name' | 'path'>,
  ) => ({
    purpose,
    name: fileNames[purpose],
    path: pathOf(purpose),
    sha256,
    bytes,
  })
  return ok({
    city: city.value.value,
    list: categories.value.value,
    outline: outline.value.value,
    ground: ground.value.value,
    files: [
      file('city', city.value),
      file('categories', categories.value),
      file('outline', outline.value),
      file('ground', ground.value),
    ],
    mapFiles: await findMapFiles(join(dir, folder)),
  })
}

async function foldersIn(dir: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(dir, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort()
  } catch (error) {
    // A missing folder holds no city, which the caller explains.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** What must be the city's own: reports are found by it. */
function clashes(cities: readonly LoadedCity[], field: 'jurisdiction_id' | 'number_prefix') {
  const first = new Map<string, string>()
  return cities.flatMap(({ city }): CityProblem[] => {
    const other = first.get(city[field])
    first.set(city[field], other ?? city.id)
    if (other === undefined) return []
    const remedy = `Choose another one: ${other}/city.json has "${city[field]}" already.`
    return [{ file: `${city.id}/city.json`, field, remedy }]
  })
}
