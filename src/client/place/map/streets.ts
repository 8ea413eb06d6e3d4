import type { Map as LeafletMap } from 'leaflet'
import { type ArchiveMeta, openArchive } from '#client/place/pack/archive.ts'
import type { Archives } from '#client/place/pack/archives.ts'
import type { Source } from '#client/place/pack/source.ts'
import { type CityLayer, createCityLayer } from './city/cityLayer.ts'
import type { MapPack } from './ground.ts'

export interface StreetsEvents {
  readonly onShown: (meta: ArchiveMeta | undefined) => void
  /** There is no street map of this city, or it cannot be read now. */
  readonly onMissing: () => void
  /** A part of it cannot be read now. */
  readonly onGap: () => void
}

export interface Streets {
  repaint(): void
  stop(): void
}

/** Draws the city's street map as soon as there is one, and a newer one over it when it comes. */
export function followStreets(
  map: LeafletMap,
  { city }: MapPack,
  archives: Archives | undefined,
  { onShown, onMissing, onGap }: StreetsEvents,
): Streets {
  let layer: CityLayer | undefined
  let latest: Source | undefined
  let stopped = false
  const missing = () => {
    if (!layer) onMissing()
  }
  async function show(source: Source): Promise<void> {
    const archive = await openArchive(source)
    if (stopped || source !== latest) return
    if (typeof archive === 'string') return missing()
    onShown(archive.meta)
    layer ??= createCityLayer(map, city.centre.lat, { onGap, loadSymbols: archives?.symbols })
    layer.show(archive)
  }
  function take(source: Source | undefined): void {
    latest = source
    if (!source) {
      missing()
      return
    }
    show(source).catch((error) => {
      missing()
      // A damaged archive: the drawn ground serves, and the fault is heard of.
      reportError(error)
    })
  }
  const again = () => {
    if (layer) layer.retry()
    else if (latest) take(latest)
  }
  if (!archives) missing()
  const stopFollowing = archives?.follow(city.id, take)
  window.addEventListener('online', again)

  return {
    repaint: () => layer?.repaint(),
    stop() {
      stopped = true
      stopFollowing?.()
      window.removeEventListener('online', again)
      layer?.remove()
      // The page's font may arrive later: there is nothing left to paint anew.
      layer = undefined
    },
  }
}
