import { Database } from '#client/db/database.ts'
import { createBaseMap } from '#client/place/map/baseMap.ts'
import { cityPanes } from '#client/place/map/city/cityLayer.ts'
import { keptSource } from '#client/place/pack/keptSource.ts'
import city from '../../../../public/cities/musterstadt/city.json'
import ground from '../../../../public/cities/musterstadt/ground.geojson'
import outline from '../../../../public/cities/musterstadt/outline.geojson'
import { watchSquaresAndNames } from './drawn.ts'
import { archiveKey, asked, centre, mapBox } from './place.ts'
import { addReports, labels } from './reports.ts'

/** The product's map over the product's store. */
const { zoom, reports } = asked()
const bytes = Number(new URLSearchParams(location.search).get('bytes'))
const file = { sha256: archiveKey, chunk_bytes: 262_144, bytes, chunks: ['one'] }
const source = keptSource(new Database(), { purpose: 'map', url: '', ...file })
const pack = { city, outline, ground } as unknown as Parameters<typeof createBaseMap>[1]
const { map } = createBaseMap(mapBox(), pack, labels, {
  symbols: async () => (await fetch('/map-symbols.svg')).text(),
  follow(_, listener) {
    listener(source)
    return () => undefined
  },
})
watchSquaresAndNames(map, cityPanes.names)
map.setView([centre.lat, centre.long], zoom, { animate: false })
addReports(map, reports)
window.zoomTo = (next) => void map.setZoom(next, { animate: true })
