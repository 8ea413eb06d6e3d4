// The app's own rules for pages: what they do to a map is seen here.
import '@kern-ux/native/dist/kern.min.css'
import '#client/ui/styles/index.css'
import './cityMapPage.css'
import { createBaseMap } from '#client/place/map/baseMap.ts'
import type { Archives } from '#client/place/pack/archives.ts'
import type { CityPack } from '#protocol/pack.ts'
import symbols from '../../public/map-symbols.svg?raw'

/** What the browser tests call: the map as the app makes it, over an archive in memory. */
const root = document.getElementById('root') ?? document.body
const words = {
  map: 'Karte',
  help: '',
  zoomIn: 'Näher heran',
  zoomOut: 'Weiter weg',
  streetsMissing: 'Straßenkarte fehlt noch',
  invented: 'Erfundene Stadt',
}
let listener: Parameters<Archives['follow']>[1] = () => undefined
const archives: Archives = {
  symbols: async () => symbols,
  follow(_, next) {
    listener = next
    return () => undefined
  },
}
const made: { base?: ReturnType<typeof createBaseMap> } = {}

const bench = {
  show(pack: CityPack) {
    made.base?.destroy()
    made.base = createBaseMap(root, pack, words, archives)
  },
  /** A new archive under the map; without bytes: the city has none. */
  give(key: string, base64?: string) {
    if (base64 === undefined) return listener(undefined)
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
    listener({ key, getBytes: async (offset, length) => bytes.slice(offset, offset + length) })
  },
  look: (lat: number, long: number, zoom: number) =>
    made.base?.map.setView([lat, long], zoom, { animate: false }),
  zoomTo: (zoom: number) => made.base?.map.setZoom(zoom, { animate: true }),
  leave() {
    made.base?.destroy()
    delete made.base
  },
  panBy: (x: number, y: number) =>
    made.base?.map.panBy([x, y], { animate: true, duration: 1, easeLinearity: 1 }),
}
export type CityMapBench = typeof bench
Object.assign(window, { bench })
