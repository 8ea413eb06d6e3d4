import type { Point } from '#domain/place.ts'

/** 1e-5 degrees: a metre to the north, 64 cm to the east in Germany. */
const unitsPerDegree = 1e5

const units = (degrees: number): number => Math.round(degrees * unitsPerDegree)

/** Points as [long, lat, long, lat, …] in units of 1e-5°, each as the step from the one before. */
export function createDeltaWriter() {
  let [long, lat] = [0, 0]
  return (point: Point): [dLong: number, dLat: number] => {
    const [nextLong, nextLat] = [units(point.long), units(point.lat)]
    const step: [number, number] = [nextLong - long, nextLat - lat]
    long = nextLong
    lat = nextLat
    return step
  }
}

/** The way back: a step gives the next point. */
export function createDeltaReader() {
  let [long, lat] = [0, 0]
  return (dLong: number, dLat: number): Point => {
    long += dLong
    lat += dLat
    return { lat: lat / unitsPerDegree, long: long / unitsPerDegree }
  }
}
