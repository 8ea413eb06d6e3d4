import { err, ok, type Result } from '#domain/result.ts'
import type { House } from './houses.ts'
import { fromUtm32 } from './utm.ts'

/**
 * The city's official house coordinates (Hauskoordinaten) as CSV: UTF-8, first line with the names
 * of the columns, separated by ; or , or tabs. See docs/city-guide.md for the columns.
 */
export interface CsvFault {
  readonly line: number
  readonly column: string
  readonly remedy: string
}

const columnNames = {
  street: ['strasse', 'straße', 'strassenname', 'straßenname', 'street'],
  number: ['hausnummer', 'hausnr', 'nummer', 'housenumber', 'number'],
  suffix: ['zusatz', 'hausnummernzusatz', 'suffix'],
  postcode: ['plz', 'postleitzahl', 'postcode'],
  area: ['ort', 'stadtteil', 'ortsname', 'city', 'area'],
  lat: ['lat', 'breite', 'latitude'],
  long: ['long', 'lon', 'laenge', 'länge', 'longitude'],
  east: ['ostwert', 'east', 'easting', 'x'],
  north: ['nordwert', 'north', 'northing', 'y'],
} as const
type Column = keyof typeof columnNames
type Columns = Readonly<Partial<Record<Column, number>>>

export function readOfficialCsv(text: string): Result<House[], readonly CsvFault[]> {
  const [head = '', ...rows] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const separator = [';', '\t', ','].find((one) => head.includes(one)) ?? ';'
  const titles = cells(head, separator).map((title) => title.toLowerCase())
  const columns = columnsIn(titles)
  const missing = missingColumn(columns)
  if (missing) return err([missing])
  const faults: CsvFault[] = []
  const houses = rows.flatMap((row, index): House[] => {
    if (row.trim() === '') return []
    const read = readRow(cells(row, separator), columns, titles)
    if (read.ok) return [read.value]
    faults.push({ line: index + 2, ...read.error })
    return []
  })
  if (faults.length > 0) return err(faults)
  if (houses.length === 0)
    return err([{ line: 2, column: '', remedy: 'Add addresses: there are none.' }])
  return ok(houses)
}

function columnsIn(titles: readonly string[]): Columns {
  const found = Object.entries(columnNames).flatMap(([column, names]) => {
    const index = titles.findIndex((title) =>
      names.some((name) => title === name || title === `${name}:`),
    )
    return index < 0 ? [] : [[column, index] as const]
  })
  return Object.fromEntries(found)
}

/** Street, number, and one of the two ways to say where. */
function missingColumn(columns: Columns): CsvFault | undefined {
  const has = (column: Column) => columns[column] !== undefined
  const isMetric = !has('lat') && !has('long') && (has('east') || has('north'))
  const position: readonly Column[] = isMetric ? ['east', 'north'] : ['lat', 'long']
  const missing = (['street', 'number', ...position] as const).find((column) => !has(column))
  if (!missing) return undefined
  const column = columnNames[missing][0]
  const remedy = `Name a column "${column}": the first line has none of that name.`
  return { line: 1, column, remedy }
}

type RowFault = Omit<CsvFault, 'line'>

function readRow(
  row: readonly string[],
  columns: Columns,
  titles: readonly string[],
): Result<House, RowFault> {
  const cell = (column: Column) => row[columns[column] ?? -1] ?? ''
  const title = (column: Column) => titles[columns[column] ?? -1] ?? column
  const refuse = (column: Column, remedy: string) => err({ column: title(column), remedy })
  const number = `${cell('number')}${cell('suffix')}`.replace(/\s+/g, '').toLowerCase()
  if (cell('street') === '') return refuse('street', 'Write the name of the street: it is empty.')
  if (!/^\d+[^,;]{0,8}$/.test(number)) {
    return refuse('number', `Write a house number like 12 or 12a instead of "${number}".`)
  }
  const isMetric = columns.lat === undefined
  const [yColumn, xColumn] = isMetric ? (['north', 'east'] as const) : (['lat', 'long'] as const)
  const y = decimal(cell(yColumn))
  const x = decimal(cell(xColumn))
  if (Number.isNaN(y)) return refuse(yColumn, `Write a number instead of "${cell(yColumn)}".`)
  if (Number.isNaN(x)) return refuse(xColumn, `Write a number instead of "${cell(xColumn)}".`)
  const point = isMetric ? fromUtm32(x, y) : { lat: y, long: x }
  if (Math.abs(point.lat) > 90 || Math.abs(point.long) > 180) {
    return refuse(yColumn, `Check the position: ${cell(yColumn)}, ${cell(xColumn)} is nowhere.`)
  }
  const { street, postcode, area } = {
    street: cell('street'),
    postcode: cell('postcode'),
    area: cell('area'),
  }
  return ok({ street, number, postcode, area, point })
}

/** With a comma or a point; an empty cell is no number, though Number('') is 0. */
const decimal = (text: string): number =>
  text === '' ? Number.NaN : Number(text.replace(',', '.'))

/** RFC 4180: quotes around a cell that holds a separator, doubled within. */
function cells(line: string, separator: string): string[] {
  const found: string[] = []
  let pending: string | undefined
  for (const piece of line.split(separator)) {
    const cell: string = pending === undefined ? piece : `${pending}${separator}${piece}`
    // An odd number of quotes: the separator stood within the cell.
    if ((cell.split('"').length - 1) % 2 === 1) {
      pending = cell
      continue
    }
    pending = undefined
    found.push(unquoted(cell))
  }
  return pending === undefined ? found : [...found, unquoted(pending)]
}

const unquoted = (cell: string): string =>
  cell.trim().replace(/^"|"$/g, '').replaceAll('""', '"').trim()
