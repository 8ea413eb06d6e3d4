import type { AssetKind } from '#domain/assetKind.ts'

/** For the city's staff, whatever language the reporter speaks. */
export const germanAssetKinds: Readonly<Record<AssetKind, string>> = {
  street_lamp: 'Laterne',
  waste_basket: 'Papierkorb',
  bench: 'Bank',
  playground: 'Spielplatz',
  tree: 'Baum',
  toilets: 'Toilette',
  drinking_water: 'Trinkbrunnen',
  bus_stop: 'Haltestelle',
  recycling: 'Sammelcontainer',
}

/** "Laterne 4711", "Papierkorb", "Spielplatz Sonnenweg" */
export const assetLabel = (kind: string, { ref, name }: { ref?: string; name?: string }): string =>
  [kind, ref ?? name].filter(Boolean).join(' ')
