import { GridLayer, type Map as LeafletMap } from 'leaflet'
import { noteDrawn } from './noteDrawn.ts'

/** Notes each time at which no square of the map is missing any more. */
export function watchSquares(map: LeafletMap, onLoad: () => void = noteDrawn): void {
  map.on('layeradd', ({ layer }) => {
    if (layer instanceof GridLayer) layer.on('load', onLoad)
  })
}

/** Squares and, painted apart from them, the names: whole when both are there. */
export function watchSquaresAndNames(map: LeafletMap, namesPane: string): void {
  let squares = false
  watchSquares(map, () => {
    squares = true
    // From far away there is not a name to wait for.
    noteDrawn()
  })
  const pane = map.getPane(namesPane)
  // Painting a sheet begins with its size.
  const watch = new MutationObserver(() => {
    if (squares) noteDrawn()
  })
  if (pane) watch.observe(pane, { subtree: true, attributes: true, attributeFilter: ['width'] })
}
