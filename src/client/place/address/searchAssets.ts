import type { AssetKind } from '#domain/assetKind.ts'
import { type AddressIndex, compact } from './addressIndex.ts'
import { editDistance } from './editDistance.ts'
import { wordsOf } from './fold.ts'
import type { Hit } from './hit.ts'
import { forgiven } from './wordMatch.ts'

/** What people call them; in German and English, because a city speaks more than one language. */
const spoken: Readonly<Record<AssetKind, string>> = {
  street_lamp:
    'Laterne Straßenlaterne Lampe Straßenlampe Leuchte Licht Mast lamp streetlight light',
  waste_basket: 'Papierkorb Mülleimer Abfalleimer Abfallkorb Eimer bin basket',
  bench: 'Bank Sitzbank Parkbank bench',
  playground: 'Spielplatz playground',
  tree: 'Baum Straßenbaum tree',
  toilets: 'Toilette WC toilet',
  drinking_water: 'Trinkbrunnen Trinkwasser fountain water',
  bus_stop: 'Haltestelle Bushaltestelle Bus stop',
  recycling: 'Container Glascontainer Altglas Wertstoff recycling bottle bank',
}
const kindWords = Object.entries(spoken).map(([kind, words]) => ({
  kind: kind as AssetKind,
  words: wordsOf(words),
}))
/** "Laterne Nr. 4711" */
const fillers = new Set(wordsOf('Nr Nummer No number'))

/** "4711", "Laterne 4711", "Lampe Nr. L-4711": things by the number that stands on them. */
export function searchAssets({ numbered }: AddressIndex, query: string): readonly Hit[] {
  if (numbered.size === 0 || !/\d/.test(query)) return []
  const typed = wordsOf(query).filter((word) => !fillers.has(word))
  const kinds = kindWords.filter(({ words }) => typed.some((one) => isSpoken(one, words)))
  const isKind = (word: string) => kinds.some(({ words }) => isSpoken(word, words))
  const number = compact(typed.filter((word) => !isKind(word)).join(''))
  const wanted = kinds.map(({ kind }) => kind)
  return (numbered.get(number) ?? []).flatMap(({ kind, asset }): Hit[] => {
    if (wanted.length > 0 && !wanted.includes(kind)) return []
    const quality = wanted.length > 0 ? 1 : 0.9
    return [{ kind: 'asset', assetKind: kind, asset, point: asset.point, quality }]
  })
}

const isSpoken = (typed: string, words: readonly string[]): boolean =>
  words.some((word) => {
    const most = forgiven(typed)
    return typed === word || (most > 0 && editDistance(typed, word, most) <= most)
  })
