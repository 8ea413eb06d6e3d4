import type { Tags } from '../map/source/osm.ts'
import type { TownWriter } from './osmWriter.ts'
import { blockM, borderOf, depthM, type Plan, type Spot } from './plan.ts'

/** Districts, by their share of the way from the middle to the border. */
const districts: readonly (readonly [name: string, east: number, north: number])[] = [
  ['Altstadt', 0, 0.02],
  ['Nordend', 0.1, 0.72],
  ['Westend', -0.62, 0.1],
  ['Seeviertel', 0.58, 0.12],
  ['Südstadt', 0.05, -0.66],
  ['Neustadt', -0.38, 0.42],
  ['Auviertel', 0.42, -0.52],
]

/** The houses that everybody knows, by the corner they stand at. */
const landmarks: readonly (readonly [column: number, row: number, tags: Tags])[] = [
  [0, 0, { amenity: 'townhall', name: 'Rathaus' }],
  [1, 1, { amenity: 'library', name: 'Stadtbücherei' }],
  [-1, 0, { amenity: 'place_of_worship', name: 'Marktkirche' }],
  [-2, 1, { amenity: 'police', name: 'Polizeiwache' }],
  [2, -2, { amenity: 'fire_station', name: 'Feuerwehr' }],
  [3, 2, { amenity: 'hospital', name: 'Klinikum Musterstadt' }],
  [-3, -2, { amenity: 'school', name: 'Schule am Fluss' }],
  [-4, 3, { amenity: 'school', name: 'Gesamtschule Neustadt' }],
  [4, -1, { amenity: 'kindergarten', name: 'Kita Regenbogen' }],
  [1, -1, { amenity: 'pharmacy', name: 'Markt-Apotheke' }],
  [2, 0, { shop: 'supermarket', name: 'Frischmarkt' }],
  [-2, -1, { amenity: 'theatre', name: 'Stadttheater' }],
  [1, 0, { amenity: 'marketplace', name: 'Marktplatz' }],
  [0, -1, { amenity: 'post_office', name: 'Post' }],
]

/** Names and large houses; the places given back are those of ground.geojson. */
export function nameTown(plan: Plan, town: TownWriter): readonly (readonly [string, Spot])[] {
  const border = town.ring(borderOf(plan).slice(0, -1), { boundary: 'administrative' })
  const tags = {
    type: 'boundary',
    boundary: 'administrative',
    admin_level: '8',
    name: 'Musterstadt',
  }
  town.relation([{ way: border, role: 'outer' }], tags)
  town.node([0, 30], { place: 'town', name: 'Musterstadt' })
  const reach = (east: number, north: number): Spot => [
    east * plan.size * blockM,
    north * plan.size * depthM,
  ]
  const named = districts.map(([name, east, north]) => [name, reach(east, north)] as const)
  for (const [name, spot] of named) town.node(spot, { place: 'suburb', name })
  for (const [column, row, own] of landmarks) {
    if (Math.abs(column) > plan.size - 1 || Math.abs(row) > plan.size - 1) continue
    const [x, y] = plan.corner(column, row)
    const middle: Spot = [x + blockM / 2, y + depthM / 2]
    town.ring(box(middle, 38, 26), { building: 'public', ...own })
  }
  const rail: Spot = [30, plan.railAt(30)]
  town.node(rail, { railway: 'station', name: 'Musterstadt Hauptbahnhof' })
  town.ring(box([30, rail[1] - 34], 70, 14), { building: 'train_station' })
  return named
}

const box = ([x, y]: Spot, width: number, depth: number): Spot[] => [
  [x - width / 2, y - depth / 2],
  [x + width / 2, y - depth / 2],
  [x + width / 2, y + depth / 2],
  [x - width / 2, y + depth / 2],
]
