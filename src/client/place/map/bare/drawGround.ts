import type { Map as LeafletMap } from 'leaflet'
import { createCanvasSheet } from '../canvasSheet.ts'
import type { MapPack } from '../ground.ts'
import { readColours } from './colours.ts'
import { paintGround } from './paintGround.ts'
import { offerTiles } from './tiles.ts'

export interface Ground {
  repaint(): void
  stop(): void
}

/**
 * What is seen without a street map: the city's folder has river, rail, parks and names; where the
 * endpoint has an online map, its tiles lie upon them.
 */
export function drawGround(map: LeafletMap, pack: MapPack, onTiles: () => void): Ground {
  let colours = readColours(map.getContainer())
  const sheet = createCanvasSheet('city-ground', pack.city.centre.lat, (view) =>
    paintGround(view, pack, colours),
  )
  sheet.addTo(map)
  const tiles = offerTiles(map, pack, onTiles)
  return {
    repaint() {
      colours = readColours(map.getContainer())
      sheet.repaint()
    },
    stop() {
      sheet.remove()
      tiles.stop()
    },
  }
}
