import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bySection, linesOf, sectionIds } from '#client/features/mine/sections.ts'
import type { Delivery } from '#domain/delivery.ts'
import { anEntry } from '#tests/support/mineEntries.ts'

const deliveries = fc.constantFrom<Delivery>(
  { kind: 'held', until: 0 },
  { kind: 'waiting', why: 'no_network', attempts: 1 },
  { kind: 'rejected', field: 'place', code: 'place_missing', detail: '' },
  { kind: 'handled', number: 'OF-1', handling: 'done', public: true },
  { kind: 'gone' },
)
const entries = fc
  .array(fc.tuple(deliveries, fc.option(fc.constantFrom('r1', 'r2', 'r3'), { nil: undefined })))
  .map((made) =>
    made.map(([delivery, round_id], index) =>
      anEntry(delivery, { id: `id-${index}`, ...(round_id ? { round_id } : {}) }),
    ),
  )

describe('the list of my reports', () => {
  it('shows each report exactly once, under one heading', () => {
    fc.assert(
      fc.property(entries, (mine) => {
        const sections = bySection(mine)
        const shown = sectionIds.flatMap((id) =>
          linesOf(sections[id]).flatMap((line) =>
            line.kind === 'single' ? [line.entry] : line.entries,
          ),
        )
        expect(new Set(shown)).toEqual(new Set(mine))
        expect(shown).toHaveLength(mine.length)
      }),
    )
  })

  it('folds a round of two or more, and leaves a lone one as it is', () => {
    const waiting = { kind: 'sending' } as const
    const lines = linesOf([
      anEntry(waiting, { id: 'a', round_id: 'r1' }),
      anEntry(waiting, { id: 'b' }),
      anEntry(waiting, { id: 'c', round_id: 'r1' }),
      anEntry(waiting, { id: 'd', round_id: 'r2' }),
    ])
    expect(lines.map((line) => (line.kind === 'round' ? line.entries.length : 'single'))).toEqual([
      2,
      'single',
      'single',
    ])
  })

  it('puts a report with a refused addition where help is asked for', () => {
    const refused = {
      operation_id: 'o',
      kind: 'report.add',
      field: '',
      code: 'invalid',
      detail: '',
    }
    const entry = {
      ...anEntry({ kind: 'handled', number: 'OF-1', handling: 'done', public: true }),
      refused,
    }
    expect(bySection([entry]).help).toEqual([entry])
  })
})
