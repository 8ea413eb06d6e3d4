import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { CityIdSchema, CitySchema } from '#domain/city.ts'
import type { Screen } from './screen.ts'

interface Wish {
  readonly dir: string
  readonly id: string
  readonly from: string | undefined
}

/** Hessen's common list: the categories that fit most towns. */
const usualModel = 'wetzlar'

export async function newCity({ dir, id, from = usualModel }: Wish, { print }: Screen) {
  const refuse = (reason: string) => {
    print(reason)
    return 1
  }
  if (!v.is(CityIdSchema, id)) return refuse(`"${id}" is no id: use small letters, digits and -.`)
  const model = join(dir, from)
  if (!existsSync(join(model, 'city.json'))) return refuse(`There is no city "${from}" in ${dir}.`)
  const folder = join(dir, id)
  if (existsSync(folder)) return refuse(`${folder} is there already; nothing was changed.`)

  const modelCity = v.parse(
    CitySchema,
    JSON.parse(await readFile(join(model, 'city.json'), 'utf8')),
  )
  await mkdir(folder)
  await writeFile(join(folder, 'city.json'), pretty(blankCity(modelCity, id)))
  await writeFile(join(folder, 'categories.json'), await readFile(join(model, 'categories.json')))
  await writeFile(join(folder, 'outline.geojson'), pretty(blankOutline))
  await writeFile(join(folder, 'ground.geojson'), pretty(blankGround))
  print(`${folder} is made, with the categories of ${modelCity.name}.`)
  print(`Now: npm run city -- outline <boundary.geojson> ${id}`)
  print('Then fill in what is empty; npm run city -- check names each place.')
  return 0
}

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** What is empty here is refused by the check, so that nobody goes online with another's address. */
const blankCity = (
  { map: _, invented: __, ...model }: v.InferOutput<typeof CitySchema>,
  id: string,
) => ({
  ...model,
  id,
  name: '',
  jurisdiction_id: '',
  order: 100,
  centre: { lat: 0, long: 0 },
  bounds: [0, 0, 0, 0],
  contact: { office: { de: '' }, phone: '', email: '' },
  number_prefix: '',
})
const blankOutline = {
  type: 'Feature',
  properties: { attribution: '' },
  geometry: { type: 'MultiPolygon', coordinates: [] },
}
const blankGround = { type: 'FeatureCollection', features: [] }
