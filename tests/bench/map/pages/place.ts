/** What all three maps show. */
export const centre = { lat: 54.4, long: 7.2 } as const
export const rasterZooms = [10, 11, 12, 13, 14, 15, 16, 17] as const
export const tileTemplate = '/tiles/{z}/{x}/{y}.png'
export const attribution = 'Musterstadt: erfundene Stadt, CC0'
export const archiveKey = 'bench'

/** "?z=15&reports=10000" */
export function asked(): { readonly zoom: number; readonly reports: number } {
  const query = new URLSearchParams(location.search)
  return { zoom: Number(query.get('z') ?? 15), reports: Number(query.get('reports') ?? 0) }
}

export function mapBox(): HTMLElement {
  const box = document.createElement('div')
  box.style.cssText = 'position:fixed;inset:0'
  document.body.append(box)
  return box
}
