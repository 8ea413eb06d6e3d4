/** Name, licence, holder of what is in the app, the endpoint and their pictures. */
export interface Licensed {
  readonly name: string
  readonly licence: string
  readonly holder?: string
}

export const looks: readonly Licensed[] = [
  { name: 'KERN UX-Standard', licence: 'EUPL-1.2', holder: 'KERN-Team' },
  { name: 'Fira Sans', licence: 'OFL-1.1', holder: 'The Mozilla Foundation, Telefonica S.A.' },
  { name: 'Noto Emoji', licence: 'OFL-1.1', holder: 'Google LLC' },
  { name: 'Noto Sans Arabic', licence: 'OFL-1.1', holder: 'Google LLC' },
  { name: 'Maki', licence: 'CC0-1.0', holder: 'Mapbox' },
  { name: 'temaki', licence: 'CC0-1.0', holder: 'Rapid Editor' },
  { name: 'Lucide', licence: 'ISC', holder: 'Lucide Contributors' },
]

export const appParts: readonly Licensed[] = [
  { name: 'Dexie.js', licence: 'Apache-2.0', holder: 'David Fahlander' },
  { name: 'exifr', licence: 'MIT', holder: 'Mike Kovařík' },
  { name: 'i18next', licence: 'MIT', holder: 'i18next' },
  { name: 'fflate', licence: 'MIT', holder: 'Arjun Barrett' },
  { name: 'jsQR', licence: 'Apache-2.0', holder: 'Cozmo' },
  { name: 'Leaflet', licence: 'BSD-2-Clause', holder: 'Volodymyr Agafonkin, CloudMade' },
  { name: 'MiniSearch', licence: 'MIT', holder: 'Luca Ongaro' },
  { name: 'Preact', licence: 'MIT', holder: 'Jason Miller' },
  { name: 'preact-iso', licence: 'MIT', holder: 'The Preact Authors' },
  { name: 'uqr', licence: 'MIT', holder: 'Anthony Fu' },
  { name: 'Valibot', licence: 'MIT', holder: 'Fabian Hiller' },
  { name: 'Workbox', licence: 'MIT', holder: 'Google LLC' },
  { name: 'zustand', licence: 'MIT', holder: 'Paul Henschel' },
]

export const serverParts: readonly Licensed[] = [
  { name: 'aws4fetch', licence: 'MIT', holder: 'Michael Hart' },
  { name: 'bidi-js', licence: 'MIT', holder: 'Jason Johnston' },
  { name: 'fontkit', licence: 'MIT', holder: 'Devon Govett' },
  { name: 'Hono', licence: 'MIT', holder: 'Yusuke Wada' },
  { name: '@hono/node-server', licence: 'MIT', holder: 'Yusuke Wada' },
  { name: 'libsql', licence: 'MIT', holder: 'Pekka Enberg' },
  { name: 'node-postgres', licence: 'MIT', holder: 'Brian Carlson' },
  { name: 'PDFKit', licence: 'MIT', holder: 'Devon Govett' },
  { name: 'pino', licence: 'MIT', holder: 'Matteo Collina' },
  { name: 'preact-render-to-string', licence: 'MIT', holder: 'The Preact Authors' },
  { name: 'read-excel-file', licence: 'MIT', holder: 'Nikolay Kuchumov' },
  { name: 'saxes', licence: 'ISC', holder: 'Louis-Dominique Dubeau, Isaac Z. Schlueter' },
  { name: 'sharp', licence: 'Apache-2.0', holder: 'Lovell Fuller' },
  { name: 'write-excel-file', licence: 'MIT', holder: 'Nikolay Kuchumov' },
]
