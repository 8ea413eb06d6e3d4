/** As much of the peers as is used here: they are installed only when they are measured. */
declare module 'leaflet.offline' {
  import type { Bounds, TileLayer, TileLayerOptions } from 'leaflet'
  export interface TileInfo {
    readonly url: string
  }
  export interface TileLayerOffline extends TileLayer {
    getTileUrls(bounds: Bounds, zoom: number): TileInfo[]
  }
  export function tileLayerOffline(url: string, options: TileLayerOptions): TileLayerOffline
  export function downloadTile(url: string): Promise<Blob>
  export function saveTile(info: TileInfo, blob: Blob): Promise<unknown>
  export function getStorageInfo(urlTemplate: string): Promise<{ readonly blob: Blob }[]>
}
declare module 'maplibre-gl' {
  class MapLibreMap {
    constructor(options: object)
    on(event: 'load' | 'idle', listener: () => void): void
    areTilesLoaded(): boolean
    easeTo(options: { zoom: number; duration: number }): void
    addSource(id: string, source: object): void
    addLayer(layer: object): void
  }

  export { MapLibreMap as Map }
  export function addProtocol(name: string, handler: unknown): void
  export function setWorkerUrl(url: string): void
}
declare module '*.geojson' {
  const file: unknown
  // biome-ignore lint/style/noDefaultExport: a file of data has no other
  export default file
}
