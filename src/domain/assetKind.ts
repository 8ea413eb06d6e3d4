import * as v from 'valibot'

/** Things of the city that stand still, have a number or not, and can be reported by choosing them. */
export const assetKinds = [
  'street_lamp',
  'waste_basket',
  'bench',
  'playground',
  'tree',
  'toilets',
  'drinking_water',
  'bus_stop',
  'recycling',
] as const
export const AssetKindSchema = v.picklist(assetKinds)
export type AssetKind = v.InferOutput<typeof AssetKindSchema>
