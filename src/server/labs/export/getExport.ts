import type { Context } from 'hono'
import { note } from '../../desk/audit.ts'
import { notFound, problemResponse } from '../../http/problem.ts'
import type { AppPorts } from '../../ports.ts'
import { inCity } from '../../storage/cityState.ts'
import { type Lead, noLab } from '../access.ts'
import { codebook } from './codebook.ts'
import { csvText, fileNameOf } from './csvFiles.ts'
import { type ExportData, exportData } from './exportData.ts'
import { geojson } from './geojson.ts'
import { mediaEntries } from './mediaFiles.ts'
import { rScript, spssSyntax } from './scripts.ts'
import { streamOf } from './streamOf.ts'
import { longTable, wideTables } from './tables.ts'
import { templateEntries } from './templateFiles.ts'
import { zipStream } from './zipStream.ts'

interface Wish {
  readonly long: boolean
  readonly cells: 'labels' | 'codes'
  readonly excel: boolean
}

type Content = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
type Body = Content | Promise<Content>

interface Kind {
  readonly type: string
  readonly make: (data: ExportData, wish: Wish, ports: AppPorts) => Body
}

const tablesFor = (data: ExportData, { long, cells }: Wish) =>
  long ? [longTable(data, cells)] : wideTables(data, cells)

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const text = (type: string) => `${type}; charset=utf-8`
const utf8 = new TextEncoder()

/** By file name, as it stands in the link. */
const kinds: Readonly<Record<string, Kind>> = {
  'answers.csv': {
    type: text('text/csv'),
    make: (data, wish) => {
      const [table] = tablesFor(data, wish)
      return streamOf(table ? csvText(data, table, wish) : [])
    },
  },
  'answers.zip': { type: 'application/zip', make: csvZip },
  'answers.xlsx': {
    type: workbook,
    make: async (data, wish) => {
      const { xlsxFile } = await import('./xlsx.ts')
      return bytes(await xlsxFile(data, tablesFor(data, wish)))
    },
  },
  // The lab as a template for others: questions and nothing else.
  'form.xlsx': {
    type: workbook,
    make: async ({ form }) => bytes((await import('#xlsform/exportXlsx.ts')).exportXlsx(form)),
  },
  // The same with the pictures that it shows.
  'template.zip': {
    type: 'application/zip',
    make: (data, _, { photos }) => streamOf(zipStream(templateEntries(data, photos))),
  },
  'places.geojson': { type: 'application/geo+json', make: (data) => streamOf(geojson(data)) },
  'media.zip': {
    type: 'application/zip',
    make: (data, _, { photos }) => streamOf(zipStream(mediaEntries(data, photos))),
  },
  'codebook.csv': { type: text('text/csv'), make: codebook },
  'labels.sps': { type: text('text/plain'), make: spssSyntax },
  'labels.R': { type: text('text/plain'), make: rScript },
  // Libraries that few ever need are read when somebody does.
  'report.pdf': {
    type: 'application/pdf',
    make: async (data, _, ports) =>
      bytes(await (await import('./report.ts')).reportPdf(data, ports)),
  },
}

const bytes = (content: Uint8Array): Content => new Uint8Array(content)

function csvZip(data: ExportData, wish: Wish): Body {
  const entries = tablesFor(data, wish).map((table) => ({
    name: fileNameOf(table, 'csv'),
    packed: false,
    async *content() {
      for await (const piece of csvText(data, table, wish)) yield utf8.encode(piece)
    },
  }))
  return streamOf(zipStream(entries))
}

/** GET /api/v1/labs/{id}/export/{file}?shape=wide|long&cells=labels|codes&excel=1 */
export async function getExport(c: Context, ports: AppPorts, { lab, by }: Lead): Promise<Response> {
  const file = c.req.param('file') ?? ''
  const kind = Object.hasOwn(kinds, file) ? kinds[file] : undefined
  if (!kind) return notFound(`one of: ${Object.keys(kinds).join(', ')}`)
  const wish = wishOf(c)
  if (!wish) {
    return problemResponse(422, 'invalid', 'shape: wide or long; cells: labels or codes')
  }
  const data = await exportData(ports.database.read, lab)
  if (!data) return noLab()
  const at = new Date(ports.now()).toISOString()
  await inCity(ports.database, lab.city, (sql) =>
    note(sql, { city: lab.city, at, staffId: by, action: 'lab.export', target: lab.id }),
  )
  return new Response(await kind.make(data, wish, ports), {
    headers: {
      'content-type': kind.type,
      'content-disposition': `attachment; filename="${lab.code}-${file}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

function wishOf(c: Context): Wish | undefined {
  const { shape = 'wide', cells = 'codes', excel } = c.req.query()
  if (shape !== 'wide' && shape !== 'long') return undefined
  if (cells !== 'labels' && cells !== 'codes') return undefined
  return { long: shape === 'long', cells, excel: excel === '1' }
}
