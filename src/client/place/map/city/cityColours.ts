import './paper.css'

const names = [
  'home',
  'work',
  'civic',
  'farm',
  'park',
  'wood',
  'garden',
  'grass',
  'sand',
  'paved',
  'pitch',
  'water',
  'building',
  'wall',
  'path',
  'edge',
  'bridge',
  'service',
  'pedestrian',
  'minor',
  'medium',
  'mediumEdge',
  'major',
  'majorEdge',
  'motorway',
  'motorwayEdge',
  'rail',
  'railGap',
  'border',
  'land',
  'street',
  'place',
  'waterName',
  'greenName',
  'number',
  'poi',
  'halo',
] as const
export type PaperColour = (typeof names)[number]

/** How the city's map looks now: theme, contrast, plain mode. */
export interface Paper {
  readonly colours: Readonly<Record<PaperColour, string>>
  readonly font: string
  /** Factor of road edges and halos: more where a person asks for contrast. */
  readonly strong: number
  /** Fewer, larger names. */
  readonly plain: boolean
}

/**
 * Reads paper.css: each custom property holds two colours, for light and for dark. (light-dark()
 * would do it without us, but phones of 2023 do not know it and would draw all in one colour.)
 */
export function readPaper(container: HTMLElement): Paper {
  const style = getComputedStyle(container)
  const side = isDark(container) ? 1 : 0
  const property = (name: string) => style.getPropertyValue(`--p-${name}`).trim().split(/\s+/)
  const colours = names.map((name) => {
    const both = property(name)
    return [name, both[side] ?? both[0] ?? 'gray'] as const
  })
  return {
    colours: Object.fromEntries(colours) as Record<PaperColour, string>,
    font: style.fontFamily,
    strong: Number(property('strong')[0]) || 1,
    plain: property('plain')[0] === '1',
  }
}

function isDark({ ownerDocument }: HTMLElement): boolean {
  const theme = ownerDocument.documentElement.dataset.kernTheme
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
}
