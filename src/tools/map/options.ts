import { err, ok, type Result } from '#domain/result.ts'

export interface MapOptions {
  readonly city: string
  readonly osm: string | undefined
  readonly addresses: string | undefined
}

/** <city> [--osm <file or address>] [--addresses <csv>], in any order. */
export function readOptions(args: readonly string[]): Result<MapOptions, string> {
  const names = args.filter((word, at) => !word.startsWith('--') && !isOption(args[at - 1]))
  const strange = args.find((word) => word.startsWith('--') && !isOption(word))
  if (strange) return err(`${strange} is not known; there are --osm and --addresses.`)
  const empty = args.find((word, at) => isOption(word) && !isValue(args[at + 1]))
  if (empty) return err(`Write a file or an address after ${empty}.`)
  const [city, second] = names
  if (city === undefined) return err('Name a city: npm run city -- map offenbach')
  if (second !== undefined) return err(`One city at a time: "${second}" is one too many.`)
  const after = (option: string) =>
    args.includes(option) ? args[args.indexOf(option) + 1] : undefined
  return ok({ city, osm: after('--osm'), addresses: after('--addresses') })
}

const isOption = (word: string | undefined): boolean => word === '--osm' || word === '--addresses'
const isValue = (word: string | undefined): boolean => Boolean(word) && !word?.startsWith('--')
