import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { type Handling, HandlingSchema, isClosed } from '#domain/handling.ts'
import { LatSchema, LongSchema } from '#domain/place.ts'
import { reportNumber } from '#domain/receipt.ts'
import type { LoadedCity } from '../cities.ts'
import { isMissing } from '../photos/diskPhotoStore.ts'
import { inCity } from '../storage/cityState.ts'
import type { Database, SqlValue } from '../storage/sql.ts'
import { addEvent } from '../storage/touchReport.ts'

const DemoSchema = v.array(
  v.object({
    service_code: v.string(),
    lat: LatSchema,
    long: LongSchema,
    address: v.optional(v.nullable(v.string()), null),
    description: v.string(),
    handling: HandlingSchema,
    status_notes: v.optional(v.nullable(v.string()), null),
    age_days: v.pipe(v.number(), v.minValue(0)),
    supports: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  }),
)
type DemoReport = v.InferOutput<typeof DemoSchema>[number]

const dayMs = 86_400_000

/** Invented reports for a city that has none yet, each marked as an example. How many were added. */
export async function loadDemo(
  database: Database,
  loaded: LoadedCity,
  nowMs: number,
): Promise<number> {
  const demo = await readDemo(loaded)
  if (demo.length === 0) return 0
  const { city } = loaded
  return inCity(database, city.id, async (sql, state) => {
    // The counters tell: also a city whose reports were all deleted again is no new city.
    if (state.seq > 0) return 0
    const oldestFirst = [...demo].sort((a, b) => b.age_days - a.age_days)
    for (const report of oldestFirst) {
      state.seq += 1
      state.lastNumber += 1
      const at = new Date(nowMs - report.age_days * dayMs).toISOString()
      const number = reportNumber(city.number_prefix, Number(at.slice(0, 4)), state.lastNumber)
      const id = demoId(city.id, state.lastNumber)
      await sql.run(insertDemo, columnsOf(loaded, report, { id, number, seq: state.seq, at }))
      await addEvent(sql, state, id, { at, kind: 'received', text: '', by: 'reporter' })
    }
    return oldestFirst.length
  })
}

/** Examples are a city's first reports; looking no further keeps the start of a large city short. */
export async function hasExamples(database: Database, city: string): Promise<boolean> {
  const rows = await database.read.all<{ example: number }>(
    'SELECT example FROM reports WHERE city = ? ORDER BY number LIMIT 200',
    [city],
  )
  return rows.some(({ example }) => example === 1)
}

async function readDemo({ files }: LoadedCity): Promise<readonly DemoReport[]> {
  const cityFile = files.find(({ purpose }) => purpose === 'city')
  if (!cityFile) return []
  try {
    const path = join(dirname(cityFile.path), 'demo.json')
    return v.parse(DemoSchema, JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

const insertDemo = `INSERT INTO reports (city, id, number, seq, service_code, handling, closed,
    status_notes, public, was_public, text_public, description, attributes, requested_datetime,
    received_at, updated_at, closed_at, expected_at, lat, long, accuracy_m, place_source, address,
    place_description, language, public_photos, supports, example, receipt_sha256, payload_sha256,
    expired)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 1, 1, ?, '{}', ?, ?, ?, ?, ?, ?, ?, NULL, 'map', ?, NULL,
    'de', '[]', ?, 1, ?, ?, 0)`

function columnsOf(
  { city, list }: LoadedCity,
  report: DemoReport,
  { id, number, seq, at }: { id: string; number: string; seq: number; at: string },
): readonly SqlValue[] {
  const closed = isClosed(report.handling)
  const category = list.categories.find(({ service_code }) => service_code === report.service_code)
  const days = category?.expected_days ?? 0
  return [
    ...[city.id, id, number, seq, report.service_code, report.handling satisfies Handling],
    ...[closed ? 1 : 0, report.status_notes, report.description, at, at, at],
    ...[closed ? at : null, new Date(Date.parse(at) + days * dayMs).toISOString()],
    ...[report.lat, report.long, report.address, report.supports],
    // Nobody has the secret to these hashes: an example can be followed by nobody.
    ...[digest(`receipt ${id}`), digest(`payload ${id}`)],
  ]
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

/** The same example has the same id on every machine. */
function demoId(city: string, running: number): string {
  const hex = digest(`example ${city} ${running}`)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
