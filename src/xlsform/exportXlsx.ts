import type { Form } from '#domain/form/form.ts'
import { type Cells, put, putLabel, sheetOf } from './export/cells.ts'
import { printExpr } from './export/printExpr.ts'
import { surveyRows } from './export/surveyRows.ts'
import { writeWorkbook } from './export/workbook.ts'
import { writeCsv } from './sheets/csv.ts'
import { languageHeading } from './sheets/language.ts'

/** The form as sheets of cells: survey, choices, settings. */
export function exportSheets(form: Form): Record<'survey' | 'choices' | 'settings', string[][]> {
  return {
    survey: sheetOf(surveyRows(form.items), ['type', 'name', ...languageColumns(form)]),
    choices: sheetOf(choiceRows(form), ['list_name', 'name']),
    settings: sheetOf([settingsRow(form)], ['form_id', 'version']),
  }
}

/** An XLSForm workbook. Tables travel beside it: see exportTables(). */
export const exportXlsx = (form: Form): Uint8Array => writeWorkbook(exportSheets(form))

/** The form's tables as CSV files, by name. */
export const exportTables = ({ tables }: Form): Record<string, string> =>
  Object.fromEntries(
    Object.entries(tables).map(([id, { columns, rows }]) => [
      `${id}.csv`,
      writeCsv([columns, ...rows]),
    ]),
  )

/** In this order, so that an import finds the languages as they were. */
const languageColumns = ({ languages }: Form): string[] =>
  languages.map((language) => `label::${languageHeading(language)}`)

function choiceRows({ lists }: Form): Cells[] {
  return Object.entries(lists).flatMap(([list, choices]) =>
    choices.map(({ value, label, extra }) => {
      const cells: Cells = { list_name: list, name: value }
      putLabel(cells, 'label', label)
      for (const [column, text] of Object.entries(extra)) put(cells, column, text)
      return cells
    }),
  )
}

function settingsRow(form: Form): Cells {
  const cells: Cells = { form_id: form.id, version: form.version }
  const [first] = form.languages
  if (first !== undefined && first !== 'und') cells.default_language = languageHeading(first)
  for (const [language, text] of Object.entries(form.title)) {
    cells[`form_title::${languageHeading(language)}`] = text
  }
  put(cells, 'style', form.style.join(' '))
  put(cells, 'instance_name', form.instanceName && printExpr(form.instanceName))
  if (hasTwins(form)) cells.allow_choice_duplicates = 'yes'
  for (const [column, text] of Object.entries(form.extra)) put(cells, column, text)
  return cells
}

const hasTwins = ({ lists }: Form): boolean =>
  Object.values(lists).some((list) => new Set(list.map((one) => one.value)).size < list.length)
