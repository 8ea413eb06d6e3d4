import { useEffect, useMemo, useState } from 'preact/hooks'
import type { PlacesCity } from '#client/place/address/places.ts'
import type { Whereabouts } from '#client/place/address/whereabouts.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { Point } from '#domain/place.ts'
import type { Pack } from './flow.ts'

/** The city as its pack of addresses and things is asked for. */
export function usePlacesCity({ city, list }: Pack): PlacesCity {
  return useMemo(() => {
    const kinds = new Set(list.categories.flatMap((category) => category.asset_kind ?? []))
    return { id: city.id, name: city.name, kinds: [...kinds] }
  }, [city, list])
}

/** Undefined while nothing is known; what was asked for before never comes back later. */
export function useAnswer<T>(ask: (() => Promise<T>) | undefined, about: readonly unknown[]) {
  const [answer, setAnswer] = useState<T>()
  useEffect(() => {
    let wanted = true
    if (!ask) setAnswer(undefined)
    // Addresses are a help, never the only way on: without them the screen stays as it was.
    ask?.().then(
      (value) => wanted && setAnswer(() => value),
      () => wanted && setAnswer(undefined),
    )
    return () => {
      wanted = false
    }
  }, about)
  return answer
}

/** Where a point is, in the words of the city's own streets. */
export function useWhere(pack: Pack, point: Point | undefined): Whereabouts | undefined {
  const { places } = useApp()
  const city = usePlacesCity(pack)
  const ask = places && point ? () => places.where(city, point) : undefined
  return useAnswer(ask, [places, city, point?.lat, point?.long])
}

/** Whether the city's addresses can be searched on this device. */
export function useHasAddresses(pack: Pack): boolean {
  const { places } = useApp()
  const city = usePlacesCity(pack)
  return useAnswer(places && (() => places.know(city)), [places, city])?.addresses ?? false
}
