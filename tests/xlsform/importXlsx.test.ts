import { expect, test } from 'vitest'
import { writeWorkbook } from '#xlsform/export/workbook.ts'
import { importXlsx } from '#xlsform/importXlsx.ts'

const codes = async (bytes: Uint8Array) => {
  const result = await importXlsx(bytes)
  return result.ok ? [] : result.problems.map(({ sheet, row, code }) => [sheet, row, code])
}

test('an old Excel file is refused by what it is, whatever its name says', async () => {
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
  expect(await codes(old)).toEqual([['', undefined, 'old-workbook']])
})

test('a text, and a workbook cut short, are refused in words', async () => {
  expect(await codes(new TextEncoder().encode('type,name'))).toEqual([
    ['', undefined, 'no-workbook'],
  ])
  const cut = writeWorkbook({ survey: [['type']] }).slice(0, 200)
  expect(await codes(cut)).toEqual([['', undefined, 'broken-workbook']])
})

test('rows are counted as the spreadsheet shows them, with empty ones between', async () => {
  const survey = [
    ['type', 'name', 'label'],
    [],
    ['text', 'a', 'A'],
    ['', '', ''],
    ['txet', 'b', 'B'],
  ]
  expect(await codes(writeWorkbook({ Survey: survey }))).toEqual([['survey', 5, 'unknown-type']])
})

test('a workbook without questions says which sheet is missing', async () => {
  expect(await codes(writeWorkbook({ Tabelle1: [['a']] }))).toEqual([
    ['survey', undefined, 'missing-survey'],
  ])
})
