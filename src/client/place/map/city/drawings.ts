import type { Archive } from '#client/place/pack/archive.ts'
import { readVectorTile } from '#client/place/pack/vectorTile.ts'
import { type Drawing, makeDrawing } from './drawing.ts'
import type { Slicer } from './sliced.ts'

export type Found = Drawing | 'none' | 'unreachable'

export interface Drawings {
  get(z: number, x: number, y: number): Promise<Found>
  /** What is drawn already, without asking for it. */
  peek(z: number, x: number, y: number): Drawing | undefined
}

/** A phone's view needs six; these are all around it, and the zooms before. */
const kept = 48

/** Tiles of one archive as drawings, each read and worked out once while it is near. */
export function createDrawings(archive: Archive, slicer: Slicer): Drawings {
  const asked = new Map<string, Promise<Found>>()
  const ready = new Map<string, Drawing>()

  async function make(key: string, z: number, x: number, y: number): Promise<Found> {
    const tile = await archive.tile(z, x, y)
    if (tile.kind !== 'tile') return tile.kind
    const drawing = await slicer.run(makeDrawing(readVectorTile(tile.bytes)))
    if (asked.has(key)) ready.set(key, drawing)
    return drawing
  }
  function forget(key: string) {
    asked.delete(key)
    ready.delete(key)
  }
  return {
    peek: (z, x, y) => ready.get(`${z}/${x}/${y}`),
    get(z, x, y) {
      const key = `${z}/${x}/${y}`
      const known = asked.get(key)
      if (known) {
        asked.delete(key)
        asked.set(key, known)
        return known
      }
      const made = make(key, z, x, y).then(
        (found) => {
          if (found === 'unreachable') forget(key)
          return found
        },
        (error) => {
          forget(key)
          throw error
        },
      )
      asked.set(key, made)
      const oldest = asked.size > kept ? asked.keys().next().value : undefined
      if (oldest !== undefined) forget(oldest)
      return made
    },
  }
}
