/** A few streets by hand, around 54.40 N 7.20 E, where each test knows every stone. */
export const [westLong, southLat, eastLong, northLat] = [7.19, 54.395, 7.21, 54.405]

const node = (id: number, long: number, lat: number, tags = ''): string =>
  `<node id="${id}" lat="${lat}" lon="${long}">${tags}</node>`
const tag = (k: string, v: string): string => `<tag k="${k}" v="${v}"/>`
const way = (id: number, refs: readonly number[], ...tags: string[]): string =>
  `<way id="${id}">${refs.map((ref) => `<nd ref="${ref}"/>`).join('')}${tags.join('')}</way>`

export const osm = { node, tag, way }

/** Kaiserstraße runs east in two pieces, Ölgasse crosses it in node 2. */
export const twoStreets = [
  node(1, 7.195, 54.4),
  node(2, 7.2, 54.4),
  node(3, 7.205, 54.4),
  node(4, 7.2, 54.397),
  node(5, 7.2, 54.403),
  way(10, [1, 2], tag('highway', 'residential'), tag('name', 'Kaiserstraße')),
  way(11, [3, 2], tag('highway', 'residential'), tag('name', 'Kaiserstraße')),
  way(12, [4, 2, 5], tag('highway', 'residential'), tag('name', 'Ölgasse')),
]

export const house = (
  id: number,
  long: number,
  street: string,
  number: string,
  more = '',
): string =>
  node(id, long, 54.4002, tag('addr:street', street) + tag('addr:housenumber', number) + more)
