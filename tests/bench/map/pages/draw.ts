import 'leaflet/dist/leaflet.css'
import { Map as LeafletMap } from 'leaflet'
import { cityPanes, createCityLayer } from '#client/place/map/city/cityLayer.ts'
import { openArchive } from '#client/place/pack/archive.ts'
import { watchSquaresAndNames } from './drawn.ts'
import { centre, mapBox } from './place.ts'

/** Sheets of the product's own map, to be cut into raster tiles. */
const box = mapBox()
box.classList.add('map')
const map = new LeafletMap(box, {
  zoomControl: false,
  attributionControl: false,
  fadeAnimation: false,
})
for (const pane of [cityPanes.tiles, cityPanes.names]) map.createPane(pane).style.zIndex = '200'
watchSquaresAndNames(map, cityPanes.names)
map.setView([centre.lat, centre.long], 3, { animate: false })
const bytes = new Uint8Array(await (await fetch('/map.pmtiles')).arrayBuffer())
const archive = await openArchive({
  key: 'draw',
  getBytes: async (offset, length) => bytes.slice(offset, offset + length),
})
if (typeof archive === 'string') throw new Error(archive)
createCityLayer(map, centre.lat).show(archive)

const bench = {
  /** The square of so many tiles that begins at this one. */
  look(zoom: number, x: number, y: number, tiles: number) {
    delete window.drawnAt
    const middle = map.unproject([(x + tiles / 2) * 256, (y + tiles / 2) * 256], zoom)
    map.setView(middle, zoom, { animate: false })
  },
}
export type DrawBench = typeof bench
Object.assign(window, { bench })
