import { checkCities } from './checkCities.ts'
import { drawOutline } from './drawOutline.ts'
import { newCity } from './newCity.ts'
import type { Screen } from './screen.ts'

const usage = `Cities as folders:

  npm run city -- check [folder of cities]          says what is wrong, and where
  npm run city -- new <id> [city to start from]     makes a folder to fill in
  npm run city -- outline <boundary.geojson> <id>   makes outline.geojson from an official boundary
`

/** The exit code: 0 when all is well, 1 when something is to be mended, 2 for an unknown command. */
export async function cityCommand(
  args: readonly string[],
  dir: string,
  screen: Screen,
): Promise<number> {
  const [command, first, second] = args
  if (command === 'check') return checkCities(first ?? dir, screen)
  if (command === 'new' && first) return newCity({ dir, id: first, from: second }, screen)
  if (command === 'outline' && first && second) {
    return drawOutline({ dir, source: first, id: second }, screen)
  }
  screen.print(usage)
  return 2
}
