import { type MapPorts, makeMap } from '../map/makeMap.ts'
import { makeTown } from '../musterstadt/makeTown.ts'
import { checkCities } from './checkCities.ts'
import { drawOutline } from './drawOutline.ts'
import { newCity } from './newCity.ts'

const usage = `Cities as folders:

  npm run city -- check [folder of cities]          says what is wrong, and where
  npm run city -- new <id> [city to start from]     makes a folder to fill in
  npm run city -- outline <boundary.geojson> <id>   makes outline.geojson from an official boundary
  npm run city -- map <id> [--osm <extract>] [--addresses <official.csv>]
      makes map, addresses and things to report on, for use without a network; the extract is a
      file (.osm.pbf, .osm, .osm.gz) or an https address of Geofabrik or Overpass
  npm run city -- musterstadt                       makes the invented town and its map anew
`

/** The exit code: 0 when all is well, 1 when something is to be mended, 2 for an unknown command. */
export async function cityCommand(
  args: readonly string[],
  dir: string,
  ports: MapPorts,
): Promise<number> {
  const { screen } = ports
  const [command, first, second] = args
  if (command === 'check') return checkCities(first ?? dir, screen)
  if (command === 'new' && first) return newCity({ dir, id: first, from: second }, screen)
  if (command === 'outline' && first && second) {
    return drawOutline({ dir, source: first, id: second }, screen)
  }
  if (command === 'musterstadt') return makeTown(dir, ports)
  if (command === 'map') return makeMap(args.slice(1), dir, ports)
  screen.print(usage)
  return 2
}
