import type { Table } from '#domain/form/form.ts'
import { parseCsv } from './sheets/csv.ts'
import { childText, type Element, elementsOf, readXml } from './xform/readXml.ts'

/** A table that came beside the form; a string says why it cannot be read. */
export function readTable(name: string, bytes: Uint8Array): Table | string {
  const text = new TextDecoder().decode(bytes)
  if (/\.csv$/i.test(name)) return csvTable(text)
  if (/\.geojson$/i.test(name)) return geojsonTable(text)
  if (/\.xml$/i.test(name)) return xmlTable(text)
  return `"${name}" is not a table that is understood. Use .csv, .geojson or .xml.`
}

function csvTable(text: string): Table | string {
  const [head, ...rows] = parseCsv(text)
  if (!head) return 'The table is empty. Its first line names the columns.'
  const columns = head.map((one) => one.trim())
  return {
    columns,
    rows: rows
      .filter((row) => row.some((cell) => cell !== ''))
      .map((row) => columns.map((_, index) => row[index] ?? '')),
  }
}

function tableOf(records: readonly ReadonlyMap<string, string>[]): Table {
  const columns = [...new Set(records.flatMap((record) => [...record.keys()]))]
  return { columns, rows: records.map((record) => columns.map((one) => record.get(one) ?? '')) }
}

interface Feature {
  readonly id?: unknown
  readonly properties?: Readonly<Record<string, unknown>> | null
  readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null
}

function geojsonTable(text: string): Table | string {
  let parsed: { features?: readonly Feature[] } | null
  try {
    parsed = JSON.parse(text)
  } catch {
    // Not JSON: what an author can mend, said below.
    parsed = null
  }
  if (!Array.isArray(parsed?.features)) return 'The file is not a GeoJSON FeatureCollection.'
  return tableOf(
    parsed.features.map((feature: Feature) => {
      const record = new Map<string, string>()
      if (feature.id !== undefined) record.set('id', String(feature.id))
      for (const [key, value] of Object.entries(feature.properties ?? {})) {
        record.set(key, value === null || value === undefined ? '' : String(value))
      }
      record.set('geometry', lexicalGeometry(feature.geometry?.coordinates))
      return record
    }),
  )
}

/** `lat lon 0 0`, several joined by `;`. */
function lexicalGeometry(coordinates: unknown): string {
  if (!Array.isArray(coordinates)) return ''
  if (typeof coordinates[0] === 'number') return `${coordinates[1]} ${coordinates[0]} 0 0`
  return coordinates.map(lexicalGeometry).filter(Boolean).join('; ')
}

function xmlTable(text: string): Table | string {
  const read = readXml(text)
  if (!read.ok) return `The file is not sound XML: ${read.message}`
  return elementTable(read.root)
}

/** `<root><item><name>…` as a table; a string says that it is not flat. */
export function elementTable(root: Element): Table | string {
  const items = elementsOf(root)
  for (const item of items) {
    if (elementsOf(item).some((cell) => elementsOf(cell).length > 0)) {
      return 'Rows in rows are not supported: each item holds plain columns.'
    }
  }
  return tableOf(
    items.map(
      (item) => new Map(elementsOf(item).map((cell) => [cell.local, childText(cell)] as const)),
    ),
  )
}
