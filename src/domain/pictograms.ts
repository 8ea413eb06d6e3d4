/** Symbols a category may name; each is in public/pictograms.svg as #p-NAME. */
export const categoryPictograms = [
  'waste',
  'waste-basket',
  'pothole',
  'street-dirt',
  'junk-car',
  'lamp',
  'traffic-light',
  'traffic-sign',
  'tree',
  'playground',
  'graffiti',
  'vandalism',
  'water',
  'manhole',
  'bench',
  'toilet',
  'bicycle',
  'bus-stop',
  'fear-space',
  'other',
] as const

/** Symbols of the app's own screens and states. */
export const uiPictograms = [
  'back',
  'bell',
  'camera',
  'cancel',
  'check',
  'declined',
  'delete',
  'done',
  'draft',
  'export',
  'gallery',
  'home',
  'in-progress',
  'info',
  'list',
  'locate',
  'map',
  'mine',
  'offline',
  'phone',
  'pin',
  'plus',
  'public',
  'qr-code',
  'received',
  'round',
  'search',
  'send',
  'sending',
  'settings',
  'share',
  'support',
  'undo',
  'waiting',
  'warning',
] as const

export const pictograms = [...categoryPictograms, ...uiPictograms] as const
export type CategoryPictogram = (typeof categoryPictograms)[number]
export type Pictogram = (typeof pictograms)[number]

export const isCategoryPictogram = (name: string): name is CategoryPictogram =>
  categoryPictograms.some((known) => known === name)
