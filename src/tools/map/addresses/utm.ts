import type { Point } from '#domain/place.ts'

/** ETRS89 / UTM zone 32N (EPSG:25832), in which Germany's land registries measure. */
const [semiMajorM, flattening, scale] = [6_378_137, 1 / 298.257222101, 0.9996]
const [falseEastM, centralMeridian] = [500_000, 9]

/** Krüger's series to the third order: better than a millimetre within the zone. */
export function fromUtm32(eastM: number, northM: number): Point {
  // Some registries write the zone before the value: 32477000.
  const east = eastM > 32_000_000 ? eastM - 32_000_000 : eastM
  const n = flattening / (2 - flattening)
  const radius = (semiMajorM / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64)
  const xi = northM / (scale * radius)
  const eta = (east - falseEastM) / (scale * radius)
  const betas = [
    n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3,
    n ** 2 / 48 + n ** 3 / 15,
    (17 / 480) * n ** 3,
  ]
  const deltas = [
    2 * n - (2 / 3) * n ** 2 - 2 * n ** 3,
    (7 / 3) * n ** 2 - (8 / 5) * n ** 3,
    (56 / 15) * n ** 3,
  ]
  let [x, y] = [xi, eta]
  betas.forEach((beta, index) => {
    const order = 2 * (index + 1)
    x -= beta * Math.sin(order * xi) * Math.cosh(order * eta)
    y -= beta * Math.cos(order * xi) * Math.sinh(order * eta)
  })
  const chi = Math.asin(Math.sin(x) / Math.cosh(y))
  const lat = deltas.reduce(
    (sum, delta, index) => sum + delta * Math.sin(2 * (index + 1) * chi),
    chi,
  )
  const degrees = 180 / Math.PI
  return {
    lat: lat * degrees,
    long: centralMeridian + Math.atan2(Math.sinh(y), Math.cos(x)) * degrees,
  }
}
