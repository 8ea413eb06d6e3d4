import type { Position, SummaryOf } from '#domain/lab/results/summary.ts'
import { type ChartGround, isRing } from '#protocol/cityGround.ts'
import { type Paper, paleLine, petrol, width } from './paper.ts'
import { ink } from './pen.ts'

export const mapHeight = 250

type Places = Pick<SummaryOf<'places'>, 'points' | 'lines' | 'areas'>
type Project = (place: Position) => readonly [x: number, y: number]

const land = '#f4f0e6'
const outside = '#e6e3da'
const water = '#a9cfe0'
const green = '#cfe3c4'
const way = '#ffffff'
const rail = '#a29a8c'

/** Dots, ways and areas on the city's own shapes; `said` is what they show in words. */
export function drawMap(
  paper: Paper,
  { points, lines, areas }: Places,
  { ground, said }: { readonly ground: ChartGround; readonly said: string },
): void {
  paper.room(mapHeight + 10)
  const { doc, left, y: top } = paper
  const project = projection([...points, ...lines.flat(), ...areas.flat()], top, left)
  paper.figure(said, () => {
    doc.save()
    doc.roundedRect(left, top, width, mapHeight, 6).clip()
    doc.rect(left, top, width, mapHeight).fill(outside)
    drawGround(paper, ground, project)
    for (const line of [...lines, ...areas]) {
      trace(paper, line, project)
      doc.lineWidth(2).strokeColor(petrol).strokeOpacity(0.6).stroke().strokeOpacity(1)
    }
    for (const place of points) {
      const [x, y] = project(place)
      doc.circle(x, y, 4.5).fillOpacity(0.6).fill(petrol).fillOpacity(1)
      doc.circle(x, y, 4.5).lineWidth(0.6).strokeColor('#ffffff').stroke()
    }
    for (const { name, at } of ground.places) drawName(paper, name, project(at), top)
    doc.restore()
    doc.roundedRect(left, top, width, mapHeight, 6).lineWidth(0.75).strokeColor(paleLine).stroke()
    doc.fillColor(ink)
  })
  paper.down(mapHeight + 8)
}

function drawGround(paper: Paper, ground: ChartGround, project: Project): void {
  const { doc } = paper
  const fill = (shapes: ChartGround['outline'], colour: string) => {
    for (const shape of shapes) {
      trace(paper, shape, project)
      if (isRing(shape)) doc.fill(colour)
      else doc.lineWidth(3).strokeColor(colour).stroke()
    }
  }
  fill(ground.outline, land)
  fill(ground.green, green)
  fill(ground.water, water)
  for (const road of ground.roads) {
    trace(paper, road, project)
    doc.lineWidth(2.5).strokeColor(way).stroke()
  }
  for (const track of ground.rails) {
    trace(paper, track, project)
    doc.lineWidth(1).dash(4, { space: 2 }).strokeColor(rail).stroke().undash()
  }
}

/** Only whole: a name that the edge cuts reads like another place. */
function drawName(paper: Paper, name: string, [x, y]: readonly [number, number], top: number) {
  const style = { size: 9, weight: 600 } as const
  const half = paper.widthOf(name, style) / 2
  const { left } = paper
  if (x - half < left + 4 || x + half > left + width - 4) return
  if (y < top + 10 || y > top + mapHeight - 10) return
  paper.label(name, style, [x - left - half, y - 6])
}

function trace({ doc }: Paper, line: readonly Position[], project: Project): void {
  for (const [at, place] of line.entries()) {
    const [x, y] = project(place)
    if (at === 0) doc.moveTo(x, y)
    else doc.lineTo(x, y)
  }
}

function projection(all: readonly Position[], top: number, left: number): Project {
  const edge = (at: 0 | 1, pick: (a: number, b: number) => number, from: number) =>
    all.reduce((found, place) => pick(found, place[at]), from)
  const [west, east] = [edge(0, Math.min, 180), edge(0, Math.max, -180)]
  const [south, north] = [edge(1, Math.min, 90), edge(1, Math.max, -90)]
  const flat = Math.max(0.01, Math.cos((((south + north) / 2) * Math.PI) / 180))
  const scale = Math.min(
    (width - 40) / Math.max(0.006, (east - west) * flat),
    (mapHeight - 40) / Math.max(0.006, north - south),
  )
  return ([lon, lat]) => [
    left + width / 2 + (lon - (west + east) / 2) * flat * scale,
    top + mapHeight / 2 - (lat - (south + north) / 2) * scale,
  ]
}
