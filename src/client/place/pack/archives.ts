import type { Source } from './source.ts'

/** Where maps find a city's street map. */
export interface Archives {
  /**
   * Calls back with the best archive there is, and again when it changes: undefined where the city
   * has none. The answer ends it.
   */
  follow(city: string, listener: (source: Source | undefined) => void): () => void
  /** The symbols of schools, stations … as an SVG file with one path for each kind. */
  symbols?(): Promise<string>
}
