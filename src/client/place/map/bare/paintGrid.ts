import type { View } from '../canvasSheet.ts'

const earthCircumferenceM = 40_075_016.686
const spacingsM = [10, 25, 50, 100, 250, 500, 1000] as const
const minSpacingPx = 80
/** From here on a screen may show nothing but land: the grid lets the eye feel the way. */
const fromZoom = 15

/** Metres that one pixel covers at this latitude (Web Mercator, 256-pixel tiles). */
export const metresPerPixel = (lat: number, zoom: number): number =>
  (earthCircumferenceM * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** zoom)

export const gridSpacingM = (mpp: number): number =>
  spacingsM.find((metres) => metres / mpp >= minSpacingPx) ?? 1000

/** Small crosses at equal distances, anchored to the world so that they move with it. */
export function paintGrid(view: View, colour: string): void {
  if (view.zoom < fromZoom) return
  const { context, width, height, origin } = view
  const mpp = metresPerPixel(view.lat, view.zoom)
  const spacing = gridSpacingM(mpp) / mpp
  const arm = 4
  context.beginPath()
  for (let x = -(origin.x % spacing); x < width; x += spacing)
    for (let y = -(origin.y % spacing); y < height; y += spacing) {
      context.moveTo(x - arm, y)
      context.lineTo(x + arm, y)
      context.moveTo(x, y - arm)
      context.lineTo(x, y + arm)
    }
  context.strokeStyle = colour
  context.lineWidth = 1.25
  context.stroke()
}
