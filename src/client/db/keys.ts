/** Rows of `settings`. */
export const lineKey = 'line'
export const cityKey = 'city'
/** Chosen, and still being fetched. */
export const wishedCityKey = 'wished_city'
export const citiesKey = 'cities'
export const deviceKey = 'device'
export const pullKey = (city: string): string => `pull:${city}`
/** What a lab's results were when they were last heard. */
export const labResultsKey = (labId: string): string => `lab_results:${labId}`
/** When the city was last heard, in ms since 1970. */
export const contactKey = (city: string): string => `heard:${city}`
