import type { CityPack } from '#protocol/pack.ts'
import type { CategoryLook } from './reportIcon.ts'

const spriteUrl = '/pictograms.svg'

/** Colours by the category's place in the city's own list, so that neighbours differ. */
export function categoryLooks({ list }: Pick<CityPack, 'list'>): (code: string) => CategoryLook {
  const looks = new Map(
    list.categories.map(({ service_code, pictogram }, colour) => [
      service_code,
      { colour, symbolUrl: `${spriteUrl}#p-${pictogram}` },
    ]),
  )
  return (code) => looks.get(code) ?? { colour: 0 }
}
