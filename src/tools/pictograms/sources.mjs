/**
 * Where each pictogram comes from. A category needs a solid symbol that is known at 20 px, so the
 * public-domain map sets come first and lucide's lines serve the screens.
 */
const temaki = (file) => ({ set: 'temaki', path: `@rapideditor/temaki/icons/${file}.svg` })
const maki = (file) => ({ set: 'maki', path: `@mapbox/maki/icons/${file}.svg` })
const lucide = (file) => ({ set: 'lucide', path: `lucide-static/icons/${file}.svg` })
const own = (body) => ({ set: 'own', viewBox: '0 0 15 15', body })

const solid = (d) => own(`<path d="${d}" fill="currentColor" fill-rule="evenodd"/>`)

export const sources = {
  // A tied rubbish bag beside an old chest of drawers.
  waste: solid(
    'M4.2 6.1 3 4.6c-.3-.4 0-.9.5-.9h2.7c.5 0 .8.5.5.9L5.5 6.1C7.6 6.9 9 9.3 9 11.3 9 13.3 7.3 14 4.9 14S.7 13.3.7 11.3C.7 9.3 2.1 6.9 4.2 6.1ZM8.2 2h5.3c.5 0 .8.3.8.8v10.4c0 .5-.3.8-.8.8H9.4c.4-.7.7-1.5.7-2.5 0-.5-.1-1-.2-1.5h3.1v-1H9.5C9 8 8.3 7.2 7.4 6.5H13v-1H7.5l.4-.6c.6-.9.2-2-.5-2.4 0-.3.4-.5.8-.5Z',
  ),
  'waste-basket': maki('waste-basket'),
  // A road running away, with a torn hole in it.
  pothole: solid(
    'M4.6 1h5.8l4 13H.6L4.6 1Zm2.5 1v2h.8V2h-.8Zm0 3v1.5h.8V5h-.8ZM4.2 10.1l1-1 1.3.2.9-1 1.5.3.7.9 1.2.4.3 1.2-1.2.8-.3.9-1.8-.2-1.1.5-1.2-.7-1.6-.2-.5-1.2.8-.9Z',
  ),
  // A broom and what it leaves behind.
  'street-dirt': solid(
    'M12.7.7c.4-.4 1-.3 1.3.1.2.4.2.8-.1 1.1L9.6 6.7l1.2 1.1c.4.4.4.9.1 1.3l-.6.7L5.6 5.6l.7-.6c.4-.3.9-.3 1.3.1l.8.7L12.7.7ZM4.9 6.2l4.8 4.3c-1 1.9-2.7 3-5 3.3l.9-1.5-1.9 1.4c-.6 0-1.2-.1-1.8-.3l1.3-1.9-2.3 1.5c-.3-.2-.6-.4-.8-.7 2.4-1.2 3.8-3.3 4.8-6.1ZM11 13.2a.8.8 0 1 0 0-.01ZM13 11.2a.8.8 0 1 0 0-.01ZM13.2 13.7a.5.5 0 1 0 0-.01Z',
  ),
  'junk-car': temaki('junk_car'),
  lamp: temaki('street_lamp_arm'),
  'traffic-light': temaki('traffic_signals'),
  // A round sign above a give-way one, on a post.
  'traffic-sign': solid(
    'M7.5.5a4.2 4.2 0 0 1 .8 8.3V14.5H6.7V8.8A4.2 4.2 0 0 1 7.5.5Zm0 1.4a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6ZM5.6 4.2h3.8v1H5.6Z',
  ),
  tree: temaki('tree_broadleaved'),
  playground: maki('playground'),
  // A spray can with its mist.
  graffiti: solid(
    'M5 3.5V1.7c0-.4.3-.7.7-.7h2.1c.4 0 .7.3.7.7v1.8H5ZM4.6 4.3h4.3c1.2.6 1.9 1.7 1.9 3.1v5.8c0 .5-.3.8-.8.8H3.5c-.5 0-.8-.3-.8-.8V7.4c0-1.4.7-2.5 1.9-3.1ZM4.2 8v3.5h5.1V8H4.2ZM10.3 2.2a.6.6 0 1 0 0-.01ZM12 1.4a.6.6 0 1 0 0-.01ZM12 3a.6.6 0 1 0 0-.01ZM13.6.8a.5.5 0 1 0 0-.01ZM13.6 2.2a.5.5 0 1 0 0-.01ZM13.6 3.7a.5.5 0 1 0 0-.01Z',
  ),
  // A pane with a hole and its cracks.
  vandalism: solid(
    'M1.8 1h11.4c.5 0 .8.3.8.8v11.4c0 .5-.3.8-.8.8H1.8c-.5 0-.8-.3-.8-.8V1.8c0-.5.3-.8.8-.8ZM4.6 2.4l1.1 2.4-3.3-.5 2.6 2.5-2.6 2 3.1.2-1.3 3.6 3.1-2.5 1.4 2.5.6-3.1 3.3 1.3-1.9-2.9 1.9-2.3-3 .5.7-3.6-2.4 2.6-3.3-2.7Z',
  ),
  water: temaki('water'),
  manhole: temaki('manhole'),
  bench: temaki('bench'),
  toilet: maki('toilet'),
  bicycle: maki('bicycle'),
  'bus-stop': temaki('transit_shelter'),
  // Somebody alone in a dark underpass.
  'fear-space': solid(
    'M7.5 1C11.2 1 14 3.8 14 7.5V14H1V7.5C1 3.8 3.8 1 7.5 1ZM7.5 4.6a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6ZM6.5 7.7c-.5 0-.9.4-.9.9v2.2h.7V14h2.4v-3.2h.7V8.6c0-.5-.4-.9-.9-.9h-2Z',
  ),
  // Three dots: whatever else there is to say.
  other: solid(
    'M2 1.5h11c.6 0 1 .4 1 1v7c0 .6-.4 1-1 1H7.5L4.1 13.7c-.3.3-.7.1-.7-.3v-2.9H2c-.6 0-1-.4-1-1v-7c0-.6.4-1 1-1ZM4.3 4.9a1.1 1.1 0 1 0 .01 0ZM7.5 4.9a1.1 1.1 0 1 0 .01 0ZM10.7 4.9a1.1 1.1 0 1 0 .01 0Z',
  ),

  back: lucide('arrow-left'),
  bell: lucide('bell'),
  camera: lucide('camera'),
  cancel: lucide('x'),
  check: lucide('check'),
  declined: lucide('circle-x'),
  delete: lucide('trash-2'),
  done: lucide('circle-check'),
  draft: lucide('pencil'),
  export: lucide('download'),
  gallery: lucide('images'),
  home: lucide('house'),
  'in-progress': lucide('wrench'),
  info: lucide('info'),
  list: lucide('list'),
  locate: lucide('locate-fixed'),
  map: lucide('map'),
  mine: lucide('clipboard-list'),
  offline: lucide('wifi-off'),
  phone: lucide('phone'),
  pin: lucide('map-pin'),
  plus: lucide('plus'),
  public: lucide('eye'),
  'qr-code': lucide('qr-code'),
  received: lucide('inbox'),
  round: lucide('repeat'),
  search: lucide('search'),
  send: lucide('send'),
  sending: lucide('cloud-upload'),
  settings: lucide('settings'),
  share: lucide('share-2'),
  support: lucide('thumbs-up'),
  undo: lucide('undo-2'),
  waiting: lucide('clock'),
  warning: lucide('triangle-alert'),
}

/** What stands on the street map at street level: kind in the archive, symbol of Maki. */
export const mapSymbols = {
  station: 'rail',
  halt: 'rail-light',
  bus_stop: 'bus',
  townhall: 'town-hall',
  library: 'library',
  hospital: 'hospital',
  pharmacy: 'pharmacy',
  school: 'school',
  kindergarten: 'school',
  university: 'college',
  police: 'police',
  fire_station: 'fire-station',
  post_office: 'post',
  place_of_worship: 'place-of-worship',
  theatre: 'theatre',
  museum: 'museum',
  cinema: 'cinema',
  swimming_pool: 'swimming',
  playground: 'playground',
  toilets: 'toilet',
  recycling: 'recycling',
  marketplace: 'shop',
  supermarket: 'grocery',
}
