import { expect, test } from 'vitest'
import { importTemplate, readSheet as read, templates } from '#tests/support/templates.ts'

test.each(templates)('the template "%s" is a form without a single note', (id) => {
  const result = importTemplate(id)
  expect(result).toMatchObject({ ok: true, notes: [] })
  if (!result.ok) return
  expect(result.form.id).toBe(id)
  expect(result.form.languages).toEqual(['de', 'de-simple', 'en'])
  expect(Object.keys(result.form.title).sort()).toEqual(['de', 'de-simple', 'en'])
})

test('a plain sentence has at most twelve words', () => {
  for (const id of templates) {
    const [head = '', ...rows] = read(id, 'survey').split('\n')
    const columns = head
      .split(',')
      .flatMap((title, at) => (title.includes('de-simple') ? [at] : []))
    for (const row of rows) {
      const cells = row.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? []
      for (const at of columns) {
        for (const sentence of (cells[at] ?? '').split(/[.!?:]/)) {
          expect(sentence.trim().split(/\s+/).length, sentence).toBeLessThanOrEqual(12)
        }
      }
    }
  }
})

test('nine templates are there, and the one about fear keeps places rough', () => {
  expect(templates).toHaveLength(9)
  expect(read('licht', 'settings')).toContain('lab::sensitive')
})
