import type { Table } from '#domain/form/form.ts'
import { compileForm } from './draft/compile.ts'
import type { DraftForm, RawChoice, Source } from './draft/draft.ts'
import { readTable } from './files.ts'
import { type Files, Findings, type ImportResult } from './result.ts'
import { readChoices } from './sheets/choices.ts'
import { surveyColumn } from './sheets/columns.ts'
import { parseCsv } from './sheets/csv.ts'
import { languagesOf } from './sheets/labels.ts'
import { readSettings, refuseKey } from './sheets/settings.ts'
import { type RawSheet, readSheet } from './sheets/sheet.ts'
import { readSurvey } from './sheets/survey.ts'

/** Sheets as CSV texts, by name: survey, choices, settings. */
export function importTables(
  sheets: Readonly<Record<string, string>>,
  files: Files = {},
): ImportResult {
  const raw = Object.entries(sheets).map(([name, text]) => [name, parseCsv(text)] as const)
  return importSheets(Object.fromEntries(raw), files)
}

/** Sheets as cells. Names of sheets are taken without regard to capitals. */
export function importSheets(
  sheets: Readonly<Record<string, RawSheet>>,
  files: Files = {},
): ImportResult {
  const findings = new Findings()
  const byName = new Map(
    Object.entries(sheets).map(([name, raw]) => [name.trim().toLowerCase(), raw] as const),
  )
  const sheet = (name: string) => readSheet(name, byName.get(name) ?? [])
  const survey = sheet('survey')
  if (survey.rows.length === 0) {
    findings.problem(
      { sheet: 'survey' },
      'missing-survey',
      'There is no sheet "survey" with rows in it. It must have the columns type, name and label.',
    )
    return { ok: false, problems: findings.problems }
  }
  const settings = readSettings(sheet('settings'), findings)
  const choices = readChoices(sheet('choices'), settings, findings)
  const external = readChoices(sheet('external_choices'), settings, findings)
  if (byName.has('entities')) {
    findings.note(
      { sheet: 'entities' },
      'entities',
      'Entities are not kept: the sheet was left out. Answering is the same without it.',
    )
  }
  const columns = survey.headings.map(surveyColumn)
  const languages = mergeLanguages([
    languagesOf(columns, survey.rows, settings.plain, settings.defaultLanguage),
    languagesOf(choices.columns, sheet('choices').rows, settings.plain, settings.defaultLanguage),
  ])
  const lists: Record<string, RawChoice[]> = { ...external.lists, ...choices.lists }
  const tables = tablesOf(files, findings)
  const { plain } = settings
  const rows = new Map<string, Source>()
  const items = readSurvey({
    ...{ sheet: survey, lists, tables, files, plain, languages, findings },
    settings: rows,
  })
  if (rows.has('public_key')) refuseKey(rows.get('public_key'), findings)
  const title = rows.get('form_title')?.text
  const draft: DraftForm = {
    at: { sheet: 'survey' },
    id: rows.get('form_id')?.text ?? settings.id,
    version: settings.version,
    title: title === undefined ? settings.title : { [plain]: title },
    languages,
    style: settings.style,
    items,
    lists,
    tables,
    ...(settings.instanceName ? { instanceName: settings.instanceName } : {}),
    extra: settings.extra,
    roots: settings.roots,
    columns: new Set([...choices.further, ...external.further]),
  }
  return compileForm(draft, findings, files)
}

/** A language that only stands in the choices comes last; und only where it is all there is. */
const mergeLanguages = (lists: readonly (readonly string[])[]): string[] => {
  const all = [...new Set(lists.flat())]
  return all.length > 1 && lists[1]?.length === 1 ? [...new Set(lists[0])] : all
}

/** Tables that came along, whether a select, pulldata() or instance() reads them. */
function tablesOf(files: Files, findings: Findings): Record<string, Table> {
  const tables: Record<string, Table> = {}
  for (const [name, bytes] of Object.entries(files)) {
    if (!/\.(csv|xml|geojson)$/i.test(name)) continue
    const table = readTable(name, bytes)
    if (typeof table === 'string') {
      findings.problem({ sheet: name }, 'bad-table', table)
    } else tables[name.replace(/\.\w+$/, '')] = table
  }
  return tables
}
