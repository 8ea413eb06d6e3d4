import type { LocalText } from '#domain/localText.ts'
import type { Source } from '../draft/draft.ts'
import type { Findings } from '../result.ts'
import { languageTag } from './language.ts'
import { placeOf, type ReadSheet } from './sheet.ts'

export interface Settings {
  readonly id: string
  readonly version: string
  readonly title: LocalText
  readonly style: readonly string[]
  readonly roots: readonly string[]
  /** Language of columns that name none. */
  readonly plain: string
  readonly defaultLanguage?: string
  readonly instanceName?: Source
  readonly duplicates: boolean
  readonly extra: Readonly<Record<string, string>>
}

/** Settings that say how ODK's own apps send or name things: without meaning here. */
const idle = new Set([
  'submission_url',
  'auto_send',
  'auto_delete',
  'prefix',
  'delimiter',
  'namespaces',
  'client_editable',
  'instance_xmlns',
  'clean_text_values',
  'omit_instanceid',
])

export function readSettings(sheet: ReadSheet, findings: Findings): Settings {
  const { found, titles, extra } = readCells(sheet)
  const take = (key: string, otherwise = '') => found.get(key)?.text ?? otherwise
  warn(found, findings)
  const language = take('default_language')
  const plain = language === '' ? 'und' : languageTag(language)
  const id = take('form_id', take('id_string', take('name', 'form')))
  const title = take('form_title', titles.length === 0 ? id : '')
  const instanceName = found.get('instance_name')
  return {
    id,
    version: take('version'),
    title: Object.fromEntries(title === '' ? titles : [[plain, title], ...titles]),
    style: take('style').split(/\s+/).filter(Boolean),
    roots: ['data', id, ...[take('name')].filter(Boolean)],
    plain,
    ...(language === '' ? {} : { defaultLanguage: plain }),
    ...(instanceName ? { instanceName } : {}),
    duplicates: /^(yes|true)/i.test(take('allow_choice_duplicates')),
    extra,
  }
}

/** The first row under the head; further ones have no meaning. */
function readCells(sheet: ReadSheet) {
  const row = sheet.rows[0]
  const found = new Map<string, Source>()
  const titles: [string, string][] = []
  const extra: Record<string, string> = {}
  if (!row) return { found, titles, extra }
  for (const heading of sheet.headings) {
    const text = (row.cells[heading.index] ?? '').trim()
    if (text === '') continue
    const key = keyOf(heading.parts[0] ?? '')
    const language = heading.parts[1]
    if (key === 'lab') extra[heading.raw] = text
    else if (key === 'form_title' && language !== undefined) {
      titles.push([languageTag(language), text])
    } else found.set(key, { text, at: placeOf(row, heading.raw) })
  }
  return { found, titles, extra }
}

const aliases: Readonly<Record<string, string>> = {
  set_form_title: 'form_title',
  title: 'form_title',
  set_form_id: 'form_id',
}

function keyOf(part: string): string {
  const key = part.trim().toLowerCase().replace(/\s+/g, '_')
  if (key.startsWith('lab:')) return 'lab'
  return aliases[key] ?? key
}

const known = new Set([
  'form_id',
  'id_string',
  'form_title',
  'version',
  'style',
  'name',
  'default_language',
  'instance_name',
  'allow_choice_duplicates',
  'public_key',
])

/** Whoever asks for encryption must not believe to have it. */
export function refuseKey(secret: Source | undefined, findings: Findings): void {
  if (!secret) return
  findings.problem(
    secret.at,
    'encryption',
    'Encrypted answers (public_key) are not supported. Empty this cell if answers may be kept without it.',
  )
}

function warn(found: ReadonlyMap<string, Source>, findings: Findings): void {
  refuseKey(found.get('public_key'), findings)
  for (const [key, { at }] of found) {
    if (known.has(key)) continue
    const why = idle.has(key) || key.startsWith('sms_') ? 'has no meaning here' : 'is not known'
    findings.note(at, 'unused-setting', `The setting "${key}" ${why} and was left out.`)
  }
}
