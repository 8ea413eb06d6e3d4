import { err, ok, type Result } from '#domain/result.ts'

export interface MapOptions {
  readonly city: string
  readonly osm: string | undefined
  readonly addresses: string | undefined
}

/** <city> [--osm <file or address>] [--addresses <csv>], in any order. */
export function readOptions(args: readonly string[]): Result<MapOptions, string> {
  const found: { city?: string; osm?: string; addresses?: string } = {}
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? ''
    if (word === '--osm' || word === '--addresses') {
      const value = args[++at]
      if (!value || value.startsWith('--')) return err(`Write a file or an address after ${word}.`)
      found[word === '--osm' ? 'osm' : 'addresses'] = value
    } else if (word.startsWith('--'))
      return err(`${word} is not known; there are --osm and --addresses.`)
    else if (found.city === undefined) found.city = word
    else return err(`One city at a time: "${word}" is one too many.`)
  }
  const { city, osm, addresses } = found
  if (city === undefined) return err('Name a city: npm run city -- map offenbach')
  return ok({ city, osm, addresses })
}
