import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#server/storage/sql.ts'
import { aTown } from '#tests/server/support/aTown.ts'
import {
  aReport,
  creating,
  following,
  operation,
  sha256,
} from '#tests/server/support/operations.ts'

/** What every database must do for the reports; `open` gives an empty one. */
export function describeSyncStorage(name: string, open: () => Promise<Database>): void {
  describe(`reports on ${name}`, () => {
    let database: Database
    beforeAll(async () => {
      database = await open()
      return () => database.close()
      // A PostgreSQL inside of the process needs its time to start.
    }, 60_000)
    const town = () => aTown({ database })

    test('a report that arrives gets a number, and its reporter sees it', async () => {
      const { sync, city } = await town()
      const report = aReport()
      const { results, changes, now } = await sync({
        operations: [creating(report)],
        follow: [following(report)],
      })
      expect(results).toMatchObject([{ outcome: 'accepted', wanted_photos: [] }])
      const reference = results[0]?.reference ?? ''
      expect(reference).toMatch(/^MU-2026-\d{5}$/)
      const own = changes.find((change) => change.kind === 'own')
      expect(own).toMatchObject({
        report: {
          id: report.id,
          service_request_id: reference,
          handling: 'received',
          public: true,
        },
      })
      expect(now).toBe('2026-05-01T10:00:00.000Z')
      const rows = await database.read.all('SELECT id FROM reports WHERE city = ? AND id = ?', [
        city,
        report.id,
      ])
      expect(rows).toHaveLength(1)
    })

    test('fifty identical operations at once are one report with one number', async () => {
      const { sync } = await town()
      const report = aReport()
      const one = creating(report)
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => sync({ operations: [one] })),
      )
      const results = answers.flatMap((answer) => answer.results)
      expect(new Set(results.map(({ reference }) => reference)).size).toBe(1)
      expect(results.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(1)
      expect(results.filter(({ outcome }) => outcome === 'repeated')).toHaveLength(49)
    })

    test('the answer was lost: the same again brings the same answer', async () => {
      const { sync } = await town()
      const one = creating(aReport())
      const first = await sync({ operations: [one] })
      const again = await sync({ operations: [one] })
      expect(again.results[0]).toEqual({ ...first.results[0], outcome: 'repeated' })
    })

    test('an operation id with another payload is refused, the first one stands', async () => {
      const { sync } = await town()
      const one = creating(aReport())
      await sync({ operations: [one] })
      const other = { ...creating(aReport()), id: one.id }
      const { results } = await sync({ operations: [other] })
      expect(results).toMatchObject([{ outcome: 'rejected', problem: { code: 'id_reused' } }])
    })

    test('the same report under a second operation is the same report; other words are not', async () => {
      const { sync } = await town()
      const report = aReport()
      const first = await sync({ operations: [creating(report)] })
      const changed = { ...report, payload: { ...report.payload, description: 'Etwas anderes' } }
      const { results } = await sync({ operations: [creating(report), creating(changed)] })
      expect(results[0]).toMatchObject({
        outcome: 'repeated',
        reference: first.results[0]?.reference,
      })
      expect(results[1]).toMatchObject({ outcome: 'rejected', problem: { code: 'id_reused' } })
    })

    test('one bad operation among a hundred costs only itself', async () => {
      const { sync } = await town()
      const operations = Array.from({ length: 100 }, () => creating(aReport()))
      operations[41] = operation('report.create', { nonsense: true }) as never
      const { results } = await sync({ operations })
      expect(results.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(99)
      expect(results[41]).toMatchObject({ outcome: 'rejected', problem: { code: 'invalid' } })
      expect(new Set(results.map(({ reference }) => reference)).size).toBe(100)
    })

    test('each answer echoes the SHA-256 of the canonical payload', async () => {
      const { sync } = await town()
      const { results } = await sync({ operations: [operation('x', { b: 1, a: [null, 'ü'] })] })
      expect(results[0]?.payload_sha256).toBe(sha256('{"a":[null,"ü"],"b":1}'))
    })

    test('signs that a database cannot hold are taken out, the rest of the words arrives', async () => {
      const { sync } = await town()
      const report = aReport({ description: 'Loch\u0000 im \ud800Weg\nhier' })
      const { changes } = await sync({
        operations: [creating(report)],
        follow: [following(report)],
      })
      const own = changes.find(({ kind }) => kind === 'own')
      expect(own).toMatchObject({ report: { own_description: 'Loch im \ufffdWeg\nhier' } })
    })

    test('deleted: nothing of its words is left, and no late copy brings it back', async () => {
      const { sync, city } = await town()
      const report = aReport({ contact: { name: 'Erika', email: 'erika@example.org' } })
      const one = creating(report)
      await sync({ operations: [one] })
      const { cursor } = await sync({})
      const gone = operation('report.delete', { report_id: report.id, receipt: report.receipt })
      const deleted = await sync({ operations: [gone], cursor, follow: [following(report)] })
      expect(deleted.results).toMatchObject([{ outcome: 'accepted' }])
      expect(deleted.changes).toEqual([
        { kind: 'gone', report_id: report.id },
        { kind: 'own_gone', report_id: report.id, reason: 'deleted' },
      ])

      const late = await sync({ operations: [one, creating(report), gone] })
      expect(late.results).toMatchObject([
        { outcome: 'rejected', problem: { code: 'deleted' } },
        { outcome: 'rejected', problem: { code: 'deleted' } },
        { outcome: 'repeated' },
      ])
      for (const table of ['contacts', 'events', 'photos', 'supports']) {
        const rows = await database.read.all(
          `SELECT city FROM ${table} WHERE city = ? AND report_id = ?`,
          [city, report.id],
        )
        expect(rows).toEqual([])
      }
    })

    test('only the receipt opens a report to changes', async () => {
      const { sync } = await town()
      const report = aReport()
      await sync({ operations: [creating(report)] })
      const { results, changes } = await sync({
        operations: [
          operation('report.delete', { report_id: report.id, receipt: aReport().receipt }),
          operation('report.withdraw', { report_id: aReport().id, receipt: report.receipt }),
        ],
        follow: [{ report_id: report.id, receipt: aReport().receipt, seq: 0 }],
      })
      expect(results.map(({ problem }) => problem?.code)).toEqual([
        'wrong_receipt',
        'unknown_report',
      ])
      expect(changes.at(-1)).toMatchObject({ kind: 'own_gone', reason: 'unknown' })
    })

    test('add, withdraw, and what no longer fits the state', async () => {
      const { sync } = await town()
      const report = aReport()
      const mine = { report_id: report.id, receipt: report.receipt }
      const { results, changes } = await sync({
        operations: [
          creating(report),
          operation('report.add', { ...mine, description: 'Es sind jetzt fünf.' }),
          operation('report.reopen', mine),
          operation('report.withdraw', { ...mine, description: 'Ist weg.' }),
          operation('report.withdraw', mine),
          operation('report.add', { ...mine, description: 'Doch nicht.' }),
        ],
        follow: [following(report)],
      })
      expect(results.map(({ outcome, problem }) => problem?.code ?? outcome)).toEqual([
        'accepted',
        'accepted',
        'wrong_state',
        'accepted',
        'wrong_state',
        'wrong_state',
      ])
      const own = changes.find((change) => change.kind === 'own')
      expect(own?.report).toMatchObject({ handling: 'withdrawn', status_notes: null })
      expect(own?.report.timeline.map(({ kind }) => kind)).toEqual([
        'received',
        'added',
        'withdrawn',
      ])
    })

    test('"me too" counts once for each operation, however often it is sent', async () => {
      const { sync } = await town()
      const report = aReport()
      await sync({ operations: [creating(report)] })
      const support = operation('report.support', { report_id: report.id })
      const other = operation('report.support', { report_id: report.id })
      await sync({ operations: [support, support, other] })
      const { changes, results } = await sync({ operations: [support], cursor: '0' })
      expect(results).toMatchObject([{ outcome: 'repeated' }])
      const seen = changes.find(
        (change) => change.kind === 'report' && change.report.id === report.id,
      )
      expect(seen).toMatchObject({ report: { supports: 2 } })
    })

    test('many changes come in pages without gap or repeat, and later ones after them', async () => {
      const { sync } = await town()
      for (let round = 0; round < 7; round += 1) {
        await sync({ operations: Array.from({ length: 100 }, () => creating(aReport())) })
      }
      const seen: string[] = []
      let cursor: string | null = null
      for (let more = true; more; ) {
        const answer = await sync({ cursor })
        for (const change of answer.changes)
          if (change.kind === 'report') seen.push(change.report.id)
        expect(answer.changes.length).toBeLessThanOrEqual(500)
        ;({ cursor, more } = answer)
      }
      expect(seen.length).toBeGreaterThanOrEqual(700)
      expect(new Set(seen).size).toBe(seen.length)
      const late = aReport()
      await sync({ operations: [creating(late)] })
      const { changes } = await sync({ cursor })
      expect(changes).toMatchObject([{ kind: 'report', report: { id: late.id } }])
    })
  })
}
