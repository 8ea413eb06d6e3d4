import type { QuestionType } from '#domain/form/form.ts'

export type RowType =
  | {
      readonly is: 'question'
      readonly type: QuestionType
      /** What this spelling asks for besides, where the row has no constraint of its own. */
      readonly constraint?: string
    }
  | {
      readonly is: 'select'
      readonly type: 'select_one' | 'select_multiple' | 'rank'
      /** List, file or `${question}`. */
      readonly from: string
      readonly file: boolean
      readonly other: boolean
    }
  | { readonly is: 'begin'; readonly what: 'group' | 'repeat' }
  | { readonly is: 'end'; readonly what: 'group' | 'repeat' }
  /** Left out, or empty where it is read; the reason in words. */
  | { readonly is: 'private'; readonly what: string }
  | { readonly is: 'today' }
  | { readonly is: 'table'; readonly ending: 'csv' | 'xml' }
  | { readonly is: 'refused'; readonly remedy: string }
  /** A setting written as a row: its name is the value. */
  | { readonly is: 'setting'; readonly key: string }
  | { readonly is: 'unknown' }

/** Spellings that XLSForm's tools understand, all in lower case. */
export const questionTypes: Readonly<Record<string, QuestionType>> = {
  text: 'text',
  string: 'text',
  'phone number': 'text',
  percentage: 'integer',
  'number of days in last month': 'integer',
  'number of days in last six months': 'integer',
  'number of days in last year': 'integer',
  integer: 'integer',
  int: 'integer',
  decimal: 'decimal',
  range: 'range',
  note: 'note',
  geopoint: 'geopoint',
  gps: 'geopoint',
  location: 'geopoint',
  geotrace: 'geotrace',
  geoshape: 'geoshape',
  date: 'date',
  time: 'time',
  datetime: 'dateTime',
  'date time': 'dateTime',
  'date and time': 'dateTime',
  image: 'image',
  photo: 'image',
  picture: 'image',
  audio: 'audio',
  video: 'video',
  file: 'file',
  barcode: 'barcode',
  acknowledge: 'acknowledge',
  trigger: 'acknowledge',
  calculate: 'calculate',
  calculation: 'calculate',
  hidden: 'hidden',
}

const between0And = (most: number): string => `. >= 0 and . <= ${most}`

/** Spellings that bring a rule along. */
export const impliedConstraints: Readonly<Record<string, string>> = {
  'phone number': "regex(., '^\\d*$')",
  percentage: between0And(100),
  'number of days in last month': between0And(31),
  'number of days in last six months': between0And(183),
  'number of days in last year': between0And(365),
}

const settingTypes: Readonly<Record<string, string>> = {
  'form title': 'form_title',
  'set form title': 'form_title',
  'form id': 'form_id',
  'set form id': 'form_id',
  'public key': 'public_key',
  'submission url': 'submission_url',
}

export const privateTypes: Readonly<Record<string, string>> = {
  start: 'time of the beginning',
  'start time': 'time of the beginning',
  'get start time': 'time of the beginning',
  end: 'time of the end',
  'end time': 'time of the end',
  'get end time': 'time of the end',
  deviceid: 'number of the device',
  'device id': 'number of the device',
  'get device id': 'number of the device',
  imei: 'number of the device',
  subscriberid: 'number of the subscriber',
  'subscriber id': 'number of the subscriber',
  'get subscriber id': 'number of the subscriber',
  simserial: 'number of the SIM card',
  'sim id': 'number of the SIM card',
  'get sim id': 'number of the SIM card',
  phonenumber: 'telephone number',
  'get phone number': 'telephone number',
  username: 'name of the person signed in',
  email: 'e-mail address of the person signed in',
  'uri:deviceid': 'number of the device',
  'uri:subscriberid': 'number of the subscriber',
  'uri:simserial': 'number of the SIM card',
  'uri:phonenumber': 'telephone number',
  'uri:username': 'name of the person signed in',
  'uri:email': 'e-mail address of the person signed in',
  audit: 'record of each touch and place',
}

export const refusedTypes: Readonly<Record<string, string>> = {
  'start-geopoint':
    'it would ask where somebody is without being seen. Use a "geopoint" question instead.',
  'background-geopoint':
    'it would ask where somebody is without being seen. Use a "geopoint" question instead.',
  'background-audio': 'it would record people unseen. Use an "audio" question instead.',
  osm: 'OpenStreetMap tags cannot be edited here. Use "geopoint" and select questions.',
  include: 'forms cannot be put together from others. Copy the rows into this sheet.',
  'cascading select': 'use select_one with a choice_filter.',
}

const selects: readonly (readonly [RegExp, 'select_one' | 'select_multiple' | 'rank'])[] = [
  [
    /^(?:add |q )?select[_ ]?(?:one|1)(?:[_ ]external)?(?: prompt using| using| from)? (?<rest>.+)$/i,
    'select_one',
  ],
  [/^select1 (?:from )?(?<rest>.+)$/i, 'select_one'],
  [/^(?:add )?select[_ ]?multiple(?: prompt using| using| from)? (?<rest>.+)$/i, 'select_multiple'],
  [/^q select (?<rest>.+)$/i, 'select_multiple'],
  [/^select all that apply(?: from)? (?<rest>.+)$/i, 'select_multiple'],
  [/^rank (?<rest>.+)$/i, 'rank'],
]
const fromFile = /^select[_ ](one|multiple)[_ ]from[_ ]file (?<rest>.+)$/i
const section = /^(begin|end)[ _]+(lgroup|looped group|group|repeat|loop)\b(.*)$/i
const otherWords = /^(?<from>.*?)[ ]+(?:or[_ ]other|or specify other)$/i

export function rowType(cell: string): RowType {
  const text = cell.trim().replace(/\s+/g, ' ')
  const file = fromFile.exec(text)
  if (file) {
    const type = file[1]?.toLowerCase() === 'one' ? 'select_one' : 'select_multiple'
    return select(type, file.groups?.rest ?? '', true)
  }
  for (const [pattern, type] of selects) {
    const found = pattern.exec(text)
    if (found) return select(type, found.groups?.rest ?? '', false)
  }
  const between = section.exec(text)
  if (between) return sectionType(between[1] ?? '', between[2] ?? '')
  return plainType(text.toLowerCase())
}

function select(
  type: 'select_one' | 'select_multiple' | 'rank',
  rest: string,
  file: boolean,
): RowType {
  const other = otherWords.exec(rest.trim())
  const from = other?.groups?.from ?? rest.trim()
  return { is: 'select', type, from, file, other: other !== null }
}

function sectionType(edge: string, what: string): RowType {
  const kind = what.toLowerCase()
  return {
    is: edge.toLowerCase() === 'begin' ? 'begin' : 'end',
    what: kind === 'group' ? 'group' : 'repeat',
  }
}

function specialType(name: string): RowType | undefined {
  if (name === 'today' || name === 'get today') return { is: 'today' }
  if (/^osm\b/.test(name)) return { is: 'refused', remedy: refusedTypes.osm ?? '' }
  if (name === 'csv-external') return { is: 'table', ending: 'csv' }
  return name === 'xml-external' ? { is: 'table', ending: 'xml' } : undefined
}

function plainType(written: string): RowType {
  const name = written.replace(/^q /, '').replace(/^add (.+) prompt$/, '$1')
  const special = specialType(name)
  if (special) return special
  for (const spelling of [name, name.replaceAll('_', ' '), name.replaceAll('_', '-')]) {
    const type = questionTypes[spelling]
    const constraint = impliedConstraints[spelling]
    if (type) return { is: 'question', type, ...(constraint && { constraint }) }
    const key = settingTypes[spelling]
    if (key) return { is: 'setting', key }
    const secret = privateTypes[spelling]
    if (secret) return { is: 'private', what: secret }
    const remedy = refusedTypes[spelling]
    if (remedy) return { is: 'refused', remedy }
  }
  return { is: 'unknown' }
}
