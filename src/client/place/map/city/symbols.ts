/** The side of the square that every symbol is drawn in. */
export const symbolSide = 15

/** Outlines by kind, ready for a canvas. */
export function readSymbols(svg: string): ReadonlyMap<string, Path2D> {
  const found = svg.matchAll(/<path id="(\w+)" d="([^"]+)"/g)
  return new Map(Array.from(found, ([, kind = '', d]) => [kind, new Path2D(d)]))
}
