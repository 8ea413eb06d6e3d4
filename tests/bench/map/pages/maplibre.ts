import 'maplibre-gl/dist/maplibre-gl.css'
import { addProtocol, Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/worker?url'
import { PMTiles, Protocol } from 'pmtiles'
import { readFile } from './files.ts'
import { addClusters } from './maplibreReports.ts'
import { cityStyle } from './maplibreStyle.ts'
import { noteDrawn } from './noteDrawn.ts'
import { asked, centre, mapBox } from './place.ts'

/** MapLibre counts zooms by squares of 512 pixels: one less. */
const { zoom, reports } = asked()
setWorkerUrl(workerUrl)
const protocol = new Protocol()
let file: Promise<ArrayBuffer> | undefined
protocol.add(
  new PMTiles({
    getKey: () => 'city',
    async getBytes(offset, length) {
      file ??= readFile()
      return { data: (await file).slice(offset, offset + length) }
    },
  }),
)
addProtocol('pmtiles', protocol.tile)
const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
const box = mapBox()
box.classList.add('map')
const map = new MapLibre({
  container: box,
  style: cityStyle(box),
  center: [centre.long, centre.lat],
  zoom: zoom - 1,
  maxZoom: 18,
  ...(calm ? { fadeDuration: 0 } : {}),
})
map.on('load', () => addClusters(map, reports))
map.on('idle', () => {
  if (map.areTilesLoaded()) noteDrawn()
})
window.zoomTo = (next) => map.easeTo({ zoom: next - 1, duration: 250 })
