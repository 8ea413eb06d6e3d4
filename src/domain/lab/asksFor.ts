import type { Form, Item, Question, Words } from '#domain/form/form.ts'

/** What a lab without names has no business to ask. */
export type Personal = 'name' | 'phone' | 'email' | 'address' | 'birth' | 'health'

export interface PersonalQuestion {
  readonly label: string
  readonly asks: Personal
}

const signs: readonly (readonly [Personal, RegExp])[] = [
  ['email', /e-?mail/i],
  ['phone', /telefon|handy-?nummer|mobilnummer|rufnummer|\bphone number|mobile number|whats ?app/i],
  ['address', /adresse|anschrift|wohnst du|wohnen sie|hausnummer|\baddress\b|do you live/i],
  ['birth', /geburts(tag|datum)|date of birth|birthday/i],
  ['health', /krankheit|behinderung|diagnose|\billness\b|disabilit/i],
  [
    'name',
    /(vor|nach|deine?n?|ihre?n?|familien|your|first|last)[ -]?name|wie heißt du|wie heißen sie/i,
  ],
]
/** Names of questions say it as well, when the label is a picture or in another language. */
const byName: readonly (readonly [Personal, RegExp])[] = [
  ['email', /^e_?mail/i],
  ['phone', /^(phone|telefon|handy)/i],
  ['name', /^(vor|nach|first_?|last_?)?name$/i],
  ['address', /^(adresse|address)/i],
]

/** Questions that seem to ask for somebody's person; only free answers can give one away. */
export const personalQuestions = (form: Form): readonly PersonalQuestion[] =>
  questionsOf(form.items).flatMap((question) => {
    const texts = Object.values(question.label?.text ?? {}).map(wordsOf)
    const asks =
      signs.find(([, sign]) => texts.some((text) => sign.test(text)))?.[0] ??
      byName.find(([, sign]) => sign.test(question.name))?.[0]
    const canTell = free.has(question.type) || (asks === 'address' && places.has(question.type))
    return asks && canTell ? [{ label: texts[0] ?? question.name, asks }] : []
  })

const free = new Set<Question['type']>(['text', 'integer', 'date', 'barcode'])
/** A dot on somebody's home is an address, too. */
const places = new Set<Question['type']>(['geopoint', 'geotrace', 'geoshape'])

export const questionsOf = (items: readonly Item[]): readonly Question[] =>
  items.flatMap((item) => (item.kind === 'question' ? [item] : questionsOf(item.items)))

const wordsOf = (words: Words): string =>
  words.map((word) => (typeof word === 'string' ? word : '…')).join('')

const silent = new Set<Question['type']>(['calculate', 'hidden', 'note'])

/** For "about 8 questions": what a person may be asked at most, without repeats. */
export const countQuestions = (form: Form): number =>
  questionsOf(form.items).filter(({ type }) => !silent.has(type)).length
