import type { AssetKind } from '#domain/assetKind.ts'
import type { Tags } from '../source/osm.ts'

const byTag: readonly (readonly [key: string, value: string, kind: AssetKind])[] = [
  ['highway', 'street_lamp', 'street_lamp'],
  ['amenity', 'waste_basket', 'waste_basket'],
  ['amenity', 'bench', 'bench'],
  ['leisure', 'playground', 'playground'],
  ['natural', 'tree', 'tree'],
  ['amenity', 'toilets', 'toilets'],
  ['amenity', 'drinking_water', 'drinking_water'],
  ['highway', 'bus_stop', 'bus_stop'],
  ['amenity', 'recycling', 'recycling'],
]

export function assetKindOf(tags: Tags): AssetKind | undefined {
  const found = byTag.find(([key, value]) => tags[key] === value)
  return found?.[2]
}

/** The number on the thing; mappers know more than one key for it. */
export const assetRef = (tags: Tags): string | undefined =>
  tags.ref ?? tags['lamp:ref'] ?? tags['ref:lamp'] ?? tags['tree:ref'] ?? tags.local_ref

/** A tree has no name, but a kind of its own. */
export const assetName = (tags: Tags): string | undefined =>
  tags.name ?? tags['species:de'] ?? tags['genus:de']
