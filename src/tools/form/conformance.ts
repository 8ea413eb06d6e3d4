import { supportedFunctions } from '#domain/form/functions.ts'
import { appearances } from '#xlsform/appearances.ts'
import { refusedFunctions } from '#xlsform/refusedFunctions.ts'
import { parametersOf } from '#xlsform/sheets/parameters.ts'
import {
  impliedConstraints,
  privateTypes,
  questionTypes,
  refusedTypes,
} from '#xlsform/sheets/types.ts'

type Rows = readonly (readonly string[])[]

const table = (head: readonly string[], rows: Rows): string =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')

const code = (text: string): string => `\`${text}\``

/** What a form may contain: read from the importer's own lists, so that it cannot promise more. */
export function conformance(): string {
  return `# Forms: what is understood

Forms are written as XLSForm (a workbook, sheets as CSV, or all sheets in one CSV or Markdown file) or
as XForm and compiled once: \`npm run form -- check <file>\` says what is wrong, by sheet, row and
column. What is not supported is refused, never guessed; what is left out without harm is noted. This
file is written by \`npm run form -- conformance docs/forms.md\`; \`npx vitest run
tests/conformance\` tries every row of it.

## Held against ODK's own engine

\`node tests/conformance/run.mjs\` (the command above runs it, too, where the tests are) draws forms by
lot from all operators and the functions that both engines have, with groups, repeats in repeats,
filtered and shuffled choices, answers them by chance, adds and removes instances, and compares after
each change what is relevant, what is wrong, what is calculated and what is offered. It prints how many
comparisons there were and each difference. Four things are left out because the other engine is odd
there: whole numbers typed into a decimal question (it keeps \`14.0\` for \`14\`); \`%a\` on a Sunday; a
computed default beside a calculation of the same question (what it begins with is whichever of the
two it came to last; here the default holds until the calculation has another result); and a trigger in
a repeat once an earlier instance was removed (it goes on listening where the question first stood, so
that nothing is triggered any more; here it is). Beyond those, forms 1 to 260 show no difference.

## Types

${table(['Type', 'Supported', 'How'], typeRows())}

## Functions

\`\${name}\`, \`.\`, \`..\`, \`current()\`, \`instance('…')\` and conditions in \`[ ]\` are understood; the axes
child, parent, self, descendant, ancestor, preceding-sibling, following-sibling and attribute. All other
functions and axes are refused, and so is a wrong number of arguments.

${table(['Function', 'Arguments'], functionRows())}

Refused, with what to do instead:

${table(
  ['Function', 'Why'],
  Object.entries(refusedFunctions).map(([name, why]) => [code(`${name}()`), why]),
)}

## Appearances

Other appearances are noted, kept for export, and have no effect. \`search(…)\` is refused.

${table(['Appearance', 'How'], appearanceRows())}

## Parameters

${table(
  ['Type', 'Parameters'],
  Object.entries(parametersOf).map(([type, names]) => [code(type), names.map(code).join(', ')]),
)}

## Our own columns

Others ignore them. ${code('lab::look')} (survey): faces, tiles, semantic, swipe, dots. ${code('lab::low')} and
${code('lab::high')} (survey): the ends of a semantic scale. ${code('lab::coarse')} (survey): ${code('yes')} keeps places of this question roughly.
${code('lab::seconds')} (survey): longest recording.
${code('face')} (choices): mood from 1 to 5. ${code('lab::sensitive')} (settings): places are kept roughly.
${code('lab::age_group')}, ${code('lab::minutes')}, ${code('lab::about::…')} (settings): for choosing a template.
${code('form_title::…')} (settings): the title in a further language.

## Columns, sheets and settings

${table(['What', 'Supported', 'How'], otherRows)}
`
}

function typeRows(): Rows {
  const plain = Object.entries(questionTypes).map(([name, type]) => [
    code(name),
    'yes',
    [name === type.toLowerCase() ? '' : `as ${code(type)}`, ruleOf(name)]
      .filter(Boolean)
      .join(', '),
  ])
  const secret = Object.entries(privateTypes).map(([name, what]) => [
    code(name),
    'left out',
    `${what}; always empty where an expression reads it`,
  ])
  const refused = Object.entries(refusedTypes).map(([name, remedy]) => [
    code(name),
    'refused',
    remedy,
  ])
  return [...plain, ...selects, ...secret, ...refused]
}

const ruleOf = (name: string): string =>
  impliedConstraints[name] ? `with the constraint ${code(impliedConstraints[name])}` : ''

const selects: Rows = [
  [
    '`select_one list`',
    'yes',
    'also `select1`, `select one from`; `or_other` or `or specify other`',
  ],
  ['`select_multiple list`', 'yes', 'also `select all that apply from`'],
  ['`rank list`', 'yes', ''],
  ['`select_one_from_file x.csv`', 'yes', 'CSV, GeoJSON and XML; also `select_multiple_from_file`'],
  [code(`select_one \${question}`), 'yes', 'choices from a repeat'],
  ['`select_one_external list`', 'yes', 'from the sheet external_choices'],
  ['`begin group`, `begin repeat`', 'yes', 'with `end …`'],
  ['`begin loop over list`', 'yes', 'written out: a group for each choice'],
  ['`today`', 'yes', 'the day on which the answer was begun'],
  ['`csv-external`, `xml-external`', 'yes', 'the file travels with the form'],
  ['`set form title`, `set form id`', 'yes', 'settings as rows; the name is the value'],
]

const functionRows = (): Rows =>
  Object.entries(supportedFunctions)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, [min, max]]) => [
      code(`${name}()`),
      min === max ? `${min}` : Number.isFinite(max) ? `${min}–${max}` : `${min} or more`,
    ])

const appearanceRows = (): Rows =>
  Object.entries(appearances)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { shown, how }]) => [code(name), shown ? how : `no effect: ${how}`])

const otherRows: Rows = [
  [
    '`label`, `hint`, `guidance_hint`, messages, `media::…` by language',
    'yes',
    '`de-simple` is plain language',
  ],
  ['`media::big-image`', 'kept', 'the ordinary picture is shown'],
  ['`relevant`, `required`, `constraint`, `readonly`, `calculation`, `trigger`', 'yes', ''],
  ['`default`', 'yes', 'a value, or an expression computed once'],
  ['`choice_filter`', 'yes', ''],
  ['`repeat_count`', 'yes', ''],
  ['`bind::…`, `body::…`, `instance::…`', 'kept', 'carried along for export'],
  [
    code(`\${last-saved#name}`),
    'yes',
    'always empty, with a note: nothing is kept of the person before',
  ],
  ['`public_key`', 'refused', 'answers are not encrypted form by form'],
  ['sheet `entities`', 'left out', 'with a note'],
  ['a cell without effect in its row', 'left out', 'with a note: `required` on a group …'],
  ['a choice with a space, in select_multiple or rank', 'refused', 'it would be two choices'],
  ['.xls (before 2007)', 'refused', 'save it as .xlsx'],
  ['XForm: instances, itext, binds, controls, `setvalue`', 'yes', 'also items inside a select'],
  ['XForm: `setvalue` at first load, at a new repeat, at a change', 'yes', 'one value for each'],
  ['XForm: `jr:count`, `jr:noAddRemove`, `jr:template`', 'yes', 'instances begin alike'],
  ['XForm: `jr:preload` date, uid', 'yes', 'all others are left out, as the types above'],
  ['XForm: group without `ref`', 'left out', 'its questions stay; with a note'],
  ['XForm: input with `query`', 'refused', 'import the workbook'],
  ['XForm: `odk:setgeopoint`, `odk:recordaudio`', 'refused', 'nothing is recorded unseen'],
  ['XForm: `base64RsaPublicKey`', 'refused', 'answers are not encrypted form by form'],
]
