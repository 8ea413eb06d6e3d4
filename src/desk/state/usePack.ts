import { useEffect, useState } from 'preact/hooks'
import type { Category } from '#domain/category.ts'
import { inLanguage } from '#domain/localText.ts'
import type { CityPack } from '#protocol/pack.ts'
import { useDesk } from './desk.ts'

/** Names, pictograms and ground of a city; undefined until they are here. */
export function usePack(city: string): CityPack | undefined {
  const { api } = useDesk()
  const [pack, setPack] = useState<CityPack>()
  useEffect(() => {
    let wanted = true
    void api.pack(city).then((answer) => {
      if (wanted && answer.ok) setPack(answer.value)
    })
    return () => {
      wanted = false
    }
  }, [city])
  return pack?.city.id === city ? pack : undefined
}

export const categoryOf = (pack: CityPack | undefined, code: string): Category | undefined =>
  pack?.list.categories.find(({ service_code }) => service_code === code)

export const categoryName = (pack: CityPack | undefined, code: string): string => {
  const category = categoryOf(pack, code)
  return category ? inLanguage(category.service_name, 'de').text : code
}
