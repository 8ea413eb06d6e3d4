import type { PaperColour } from './cityColours.ts'

/** [zoom, pixels], from small to large. */
export type Widths = readonly (readonly [number, number])[]

export interface Rule {
  readonly style: string
  readonly colour: PaperColour
  /** Missing: an area. */
  readonly widths?: Widths
  /** Pixels at each side that go with `widths`: a road's edge. */
  readonly edge?: true
  readonly from: number
  readonly dash?: readonly [number, number]
  readonly butt?: true
}

const widths = {
  motorway: [
    [10, 1.2],
    [12, 2.4],
    [14, 4.6],
    [16, 10],
    [18, 22],
    [19, 34],
  ],
  major: [
    [10, 0.8],
    [12, 1.9],
    [14, 4.2],
    [16, 10],
    [18, 21],
    [19, 31],
  ],
  medium: [
    [11, 0.6],
    [12, 1.4],
    [14, 3.6],
    [16, 9],
    [18, 18.5],
    [19, 27],
  ],
  minor: [
    [12, 0.5],
    [13, 1.1],
    [14, 2.3],
    [15, 4.4],
    [16, 7.6],
    [18, 16],
    [19, 24],
  ],
  pedestrian: [
    [13, 0.6],
    [14, 1.6],
    [16, 6],
    [18, 14],
    [19, 21],
  ],
  service: [
    [14, 0.8],
    [15, 1.6],
    [16, 3.2],
    [18, 8.5],
    [19, 13],
  ],
  tunnel: [
    [12, 0.8],
    [14, 2.4],
    [16, 7],
    [18, 15],
  ],
  track: [
    [13, 0.7],
    [16, 1.7],
    [18, 3.2],
  ],
  path: [
    [14, 0.7],
    [16, 1.4],
    [18, 2.6],
  ],
  rail: [
    [10, 0.7],
    [14, 1.6],
    [16, 2.6],
    [18, 4.2],
  ],
  tram: [
    [13, 0.5],
    [16, 1.2],
    [18, 2],
  ],
  river: [
    [10, 1],
    [12, 2],
    [14, 4],
    [16, 8],
    [18, 20],
  ],
  stream: [
    [13, 0.8],
    [16, 2.4],
    [18, 6],
  ],
} as const satisfies Readonly<Record<string, Widths>>
type Line = keyof typeof widths

const fill = (style: string, colour: PaperColour, from = 10): Rule => ({ style, colour, from })
const line = (
  style: string,
  of: Line,
  colour: PaperColour,
  from: number,
  more: Omit<Rule, 'style' | 'colour' | 'from' | 'widths'> = {},
): Rule => ({ style, colour, from, widths: widths[of], ...more })

/** Small before large: a street ends below the main road that it meets. */
const roads = [
  ['service', 'service', 15],
  ['pedestrian', 'pedestrian', 13],
  ['minor', 'minor', 12],
  ['medium', 'medium', 11],
  ['major', 'major', 10],
  ['motorway', 'motorway', 10],
] as const satisfies readonly (readonly [Line, PaperColour, number])[]
const edgeColour = { medium: 'mediumEdge', major: 'majorEdge', motorway: 'motorwayEdge' } as const
/** Two hairlines a pixel apart are no edge but a grey road. */
const edgeFrom = { main: 13, other: 14 } as const

function roadRules(suffix: '' | 'Bridge'): readonly Rule[] {
  const ends = suffix ? ({ butt: true } as const) : {}
  const edges = roads.map(([of, , from]) =>
    line(
      of + suffix,
      of,
      suffix ? 'bridge' : of in edgeColour ? edgeColour[of as 'major'] : 'edge',
      Math.max(of in edgeColour ? edgeFrom.main : edgeFrom.other, from),
      { edge: true, ...ends },
    ),
  )
  const middles = roads.map(([of, colour, from]) => line(of + suffix, of, colour, from))
  return [...edges, ...middles]
}

/** Everything that is drawn, in this order. */
export const rules: readonly Rule[] = [
  fill('home', 'home'),
  fill('work', 'work'),
  fill('civic', 'civic'),
  fill('farm', 'farm'),
  fill('park', 'park'),
  fill('wood', 'wood'),
  fill('garden', 'garden', 12),
  fill('grass', 'grass', 12),
  fill('sand', 'sand', 12),
  fill('paved', 'paved', 14),
  fill('pitch', 'pitch', 13),
  line('stream', 'stream', 'water', 13),
  line('river', 'river', 'water', 10),
  fill('water', 'water'),
  line('tunnel', 'tunnel', 'edge', 13, { edge: true, dash: [5, 4], butt: true }),
  line('tunnel', 'tunnel', 'home', 13),
  fill('building', 'building', 15),
  {
    style: 'building',
    colour: 'wall',
    from: 16,
    widths: [
      [16, 0.6],
      [19, 1.2],
    ],
  },
  line('track', 'track', 'path', 14, { dash: [7, 3], butt: true }),
  line('path', 'path', 'path', 14, { dash: [3, 2.5], butt: true }),
  line('steps', 'path', 'path', 15, { dash: [1.2, 1.6], butt: true }),
  ...roadRules(''),
  line('tram', 'tram', 'rail', 13),
  line('rail', 'rail', 'rail', 10),
  line('rail', 'rail', 'railGap', 14, { dash: [6, 6], butt: true }),
  ...roadRules('Bridge'),
  {
    style: 'district',
    colour: 'border',
    from: 12,
    widths: [
      [12, 0.8],
      [16, 1.6],
    ],
    dash: [8, 5],
  },
  {
    style: 'municipality',
    colour: 'border',
    from: 10,
    widths: [
      [10, 1],
      [16, 2],
    ],
    dash: [8, 5],
  },
]

/** Grows by the same factor with every zoom between two stops, and gently beyond the last. */
export function widthAt(stops: Widths, zoom: number): number {
  let before = stops[0]
  if (!before || zoom <= before[0]) return before?.[1] ?? 0
  for (const stop of stops) {
    if (zoom <= stop[0]) {
      const part = (zoom - before[0]) / (stop[0] - before[0] || 1)
      return before[1] * (stop[1] / before[1]) ** part
    }
    before = stop
  }
  return before[1] * 1.5 ** (zoom - before[0])
}

/** Pixels of a road's edge at each side. */
export const edgeAt = (zoom: number): number => (zoom < 14 ? 0.5 : zoom < 16 ? 0.8 : 1.1)
