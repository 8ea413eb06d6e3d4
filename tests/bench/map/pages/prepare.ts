import { bounds as boundsOf, Map as LeafletMap } from 'leaflet'
import { downloadTile, getStorageInfo, saveTile, tileLayerOffline } from 'leaflet.offline'
import { Database } from '#client/db/database.ts'
import city from '../../../../public/cities/musterstadt/city.json'
import { keepFile } from './files.ts'
import { archiveKey, mapBox, rasterZooms, tileTemplate } from './place.ts'

/** Puts the same city on the device for all three. */
const bench = {
  async keepArchive() {
    const bytes = await (await fetch('/map.pmtiles')).arrayBuffer()
    await new Database().packChunks.put({ sha256: archiveKey, index: 0, bytes })
    await keepFile(bytes)
  },
  /** Through leaflet.offline's own functions: how many tiles, and their bytes. */
  async keepTiles() {
    const [west = 0, south = 0, east = 0, north = 0] = city.bounds
    const map = new LeafletMap(mapBox()).setView([city.centre.lat, city.centre.long], 13)
    const layer = tileLayerOffline(tileTemplate, {}).addTo(map)
    for (const zoom of rasterZooms) {
      const area = boundsOf(map.project([north, west], zoom), map.project([south, east], zoom))
      for (const info of layer.getTileUrls(area, zoom))
        await saveTile(info, await downloadTile(info.url))
    }
    const kept = await getStorageInfo(tileTemplate)
    return { count: kept.length, bytes: kept.reduce((sum, { blob }) => sum + blob.size, 0) }
  },
  async keepCode(paths: readonly string[]) {
    await navigator.serviceWorker.register('/sw.js')
    await navigator.serviceWorker.ready
    const cache = await caches.open('code')
    await cache.addAll([...paths])
  },
}
export type PrepareBench = typeof bench
Object.assign(window, { bench })
