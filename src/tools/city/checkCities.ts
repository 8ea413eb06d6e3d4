import { type CityProblem, type LoadedCity, loadCities } from '#server/cities.ts'
import { cityHints } from './cityHints.ts'
import type { Screen } from './screen.ts'

export async function checkCities(dir: string, { print }: Screen): Promise<number> {
  const loaded = await loadCities(dir)
  if (!loaded.ok) {
    for (const problem of loaded.error) print(problemLine(problem))
    print(`\n${loaded.error.length} to mend. The endpoint starts when this list is empty.`)
    return 1
  }
  for (const city of loaded.value.values()) {
    print(cityLine(city))
    for (const hint of cityHints(city)) print(`  hint: ${hint}`)
  }
  print('\nAll cities are in order.')
  return 0
}

export const problemLine = ({ file, field, remedy }: CityProblem): string =>
  `${[file, field].filter(Boolean).join(': ')}\n  ${remedy}`

function cityLine({ city, list, files }: LoadedCity): string {
  const kilobytes = Math.ceil(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000)
  return `${city.name} (${city.id}): ${list.categories.length} categories, ${kilobytes} kB on a device`
}
