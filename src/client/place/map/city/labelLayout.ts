import { type Glyph, pointOn, setAlong, type Way, wayOf } from './alongLine.ts'
import type { Paper } from './cityColours.ts'
import { type Crowd, createCrowd, type Square, squaresOfBox } from './crowd.ts'
import { type LabelLook, type LabelSeed, numberRank } from './labelSeeds.ts'
import type { Steps } from './sliced.ts'

/** A tile's names and where the tile lies on the sheet. */
export interface SeededTile {
  readonly seeds: readonly LabelSeed[]
  readonly x: number
  readonly y: number
  /** Pixels of one of the tile's units. */
  readonly unit: number
}
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly zoom: number
}
/** The middle of a kind's symbol, and its side. */
export interface SymbolAt {
  readonly x: number
  readonly y: number
  readonly kind: string
  readonly size: number
}
export interface PlacedLabel {
  readonly look: LabelLook
  readonly font: string
  readonly glyphs: readonly Glyph[]
  readonly icon?: SymbolAt
}
/** A text's width in pixels. */
export type Measure = (text: string, font: string) => number

const sameNameApart = 260
const namelessApart = 30
const seedsOfStep = 24
const plainRank = 20
const plainFactor = 1.35

/** Chooses what is shown of all names of a view, the important ones first, none over another. */
export function* layOutLabels(
  tiles: readonly SeededTile[],
  sheet: Sheet,
  paper: Paper,
  measure: Measure,
): Steps<readonly PlacedLabel[]> {
  const { zoom } = sheet
  const highest = paper.plain ? plainRank : Number.POSITIVE_INFINITY
  const wanted = tiles
    .flatMap((tile) => tile.seeds.map((seed) => ({ seed, tile })))
    .filter(({ seed }) => zoom >= seed.from && zoom <= seed.to)
    .filter(({ seed }) => seed.rank <= highest || (seed.rank === numberRank && zoom >= 18))
    .sort((a, b) => a.seed.rank - b.seed.rank || b.seed.line.length - a.seed.line.length)
  const table: Table = { crowd: createCrowd(), shown: new Map(), placed: [], sheet, paper, measure }
  for (const [index, { seed, tile }] of wanted.entries()) {
    if (index % seedsOfStep === seedsOfStep - 1) yield
    if (seed.look.along) placeAlong(table, seed, tile)
    else placeLevel(table, seed, tile)
  }
  return table.placed
}

interface Table {
  readonly crowd: Crowd
  /** Where each text stands already. */
  readonly shown: Map<string, (readonly [number, number])[]>
  readonly placed: PlacedLabel[]
  readonly sheet: Sheet
  readonly paper: Paper
  readonly measure: Measure
}

const sizeOf = ({ size }: LabelLook, zoom: number, { plain }: Paper): number =>
  (size + (zoom >= 17 ? 1 : zoom <= 12 ? -1 : 0)) * (plain ? plainFactor : 1)

const fontOf = ({ weight, italic }: LabelLook, size: number, { font }: Paper): string =>
  `${italic ? 'italic ' : ''}${weight} ${size}px ${font}`

function placeAlong(table: Table, seed: LabelSeed, { x, y, unit }: SeededTile): void {
  const { sheet, paper, measure } = table
  const size = sizeOf(seed.look, sheet.zoom, paper)
  const font = fontOf(seed.look, size, paper)
  const width = measure(seed.text, font)
  const way = wayOf(seed.line.map((value, index) => value * unit + (index % 2 ? y : x)))
  const widthOf = (part: string) => measure(part, font)
  // A name may stand a little over the ends of a short street, as on paper.
  if (way.length * 1.15 < width) return
  for (const centre of centresOf(way, width)) {
    const [middleX, middleY] = pointOn(way, centre)
    if (
      !isWithin(sheet, middleX, middleY) ||
      isNear(table, seed.text, middleX, middleY, sameNameApart)
    )
      continue
    const glyphs = setAlong(way, { text: seed.text, width, size, measure: widthOf }, centre)
    if (!glyphs) continue
    const squares = squaresAlong(way, centre, width, size)
    if (!table.crowd.isFree(squares)) continue
    put(table, seed, squares, middleX, middleY, { look: seed.look, font, glyphs })
  }
}

/** First the middle, then a third to each side; on a long way again every so often. */
function centresOf({ length }: Way, width: number): readonly number[] {
  const stretches = Math.max(1, Math.round(length / Math.max(420, width * 3)))
  const stretch = length / stretches
  return [0.5, 0.3, 0.7].flatMap((part) =>
    Array.from({ length: stretches }, (_, index) => (index + part) * stretch),
  )
}

function squaresAlong(way: Way, centre: number, width: number, size: number): readonly Square[] {
  const half = size * 0.62
  const count = Math.max(2, Math.ceil(width / size))
  return Array.from({ length: count }, (_, index) => {
    const [x, y] = pointOn(way, centre - width / 2 + (width * (index + 0.5)) / count)
    return { x, y, half }
  })
}

function placeLevel(table: Table, seed: LabelSeed, tile: SeededTile): void {
  const { sheet, paper, measure, crowd } = table
  const { look, text } = seed
  const x = (seed.line[0] ?? 0) * tile.unit + tile.x
  const y = (seed.line[1] ?? 0) * tile.unit + tile.y
  if (!isWithin(sheet, x, y) || isNear(table, text, x, y, apartOf(seed))) return
  const size = sizeOf(look, sheet.zoom, paper)
  const font = fontOf(look, size, paper)
  const lines = text ? breakLines(text, font, measure, size * 9) : []
  const width = Math.max(0, ...lines.map((line) => measure(line, font)))
  if (width > Math.max(roomOf(seed, tile) * 1.2, 24)) return
  const lineHeight = size * 1.15
  const symbol = look.icon && { x, y, kind: seed.kind ?? '', size: size * 1.2 }
  const first = symbol
    ? symbol.size / 2 + 2 + lineHeight / 2
    : ((1 - lines.length) * lineHeight) / 2
  const glyphs = lines.map((line, index) => ({
    text: line,
    x,
    y: y + first + index * lineHeight,
    angle: 0,
  }))
  const wide = width + (seed.rank === numberRank ? 2 : 6)
  const named = glyphs.flatMap((line) => squaresOfBox(x, line.y, wide, lineHeight))
  if (symbol) placeSymbol(table, seed, symbol, { look, font, glyphs }, named)
  else if (crowd.isFree(named)) put(table, seed, named, x, y, { look, font, glyphs })
}

/** Where its name finds no room, the symbol alone still says what is there. */
function placeSymbol(
  table: Table,
  seed: LabelSeed,
  icon: SymbolAt,
  label: PlacedLabel,
  named: readonly Square[],
): void {
  const square = { x: icon.x, y: icon.y, half: icon.size / 2 + 1 }
  if (!table.crowd.isFree([square])) return
  const isNamed = table.crowd.isFree(named)
  const taken = isNamed ? [square, ...named] : [square]
  const glyphs = isNamed ? label.glyphs : []
  put(table, seed, taken, icon.x, icon.y, { ...label, glyphs, icon })
}

const apartOf = ({ text, rank }: LabelSeed): number =>
  rank === numberRank ? 1 : text ? sameNameApart : namelessApart

const roomOf = ({ room = Number.POSITIVE_INFINITY }: LabelSeed, { unit }: SeededTile): number =>
  room * unit

/** Long names in two or three lines: narrow names find room where broad ones do not. */
function breakLines(text: string, font: string, measure: Measure, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && measure(longer, font) <= most) lines.splice(-1, 1, longer)
    else lines.push(word)
  }
  return lines
}

function put(
  { crowd, shown, placed }: Table,
  { text }: LabelSeed,
  squares: readonly Square[],
  x: number,
  y: number,
  label: PlacedLabel,
): void {
  crowd.take(squares)
  placed.push(label)
  const there = shown.get(text)
  if (there) there.push([x, y])
  else shown.set(text, [[x, y]])
}

const isWithin = ({ width, height }: Sheet, x: number, y: number): boolean =>
  x >= 0 && y >= 0 && x <= width && y <= height

const isNear = ({ shown }: Table, text: string, x: number, y: number, apart: number) =>
  shown.get(text)?.some(([otherX, otherY]) => Math.hypot(otherX - x, otherY - y) < apart) ?? false
