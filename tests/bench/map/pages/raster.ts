import 'leaflet/dist/leaflet.css'
import '#client/place/map/map.css'
import '#client/place/map/marks.css'
import { Map as LeafletMap } from 'leaflet'
import { tileLayerOffline } from 'leaflet.offline'
import { watchSquares } from './drawn.ts'
import { asked, attribution, centre, mapBox, tileTemplate } from './place.ts'
import { addReports } from './reports.ts'

/** Kept raster tiles, as leaflet.offline's own guide shows them. */
const { zoom, reports } = asked()
const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
const box = mapBox()
box.classList.add('map')
const map = new LeafletMap(box, { zoomAnimation: !calm, fadeAnimation: !calm, maxZoom: 19 })
watchSquares(map)
map.setView([centre.lat, centre.long], zoom, { animate: false })
tileLayerOffline(tileTemplate, { attribution, maxNativeZoom: 17, maxZoom: 19 }).addTo(map)
addReports(map, reports)
window.zoomTo = (next) => void map.setZoom(next, { animate: true })
