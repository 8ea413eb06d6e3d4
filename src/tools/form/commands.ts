import { parseArgs } from 'node:util'
import { buildTemplates } from './buildTemplates.ts'
import { checkForm, exportForm, importForm } from './deeds.ts'
import type { Screen } from './screen.ts'
import { writeConformance } from './writeConformance.ts'

const usage = `Forms for labs, from XLSForm workbooks or XForms:

  npm run form -- check <file>              says what is wrong, by sheet, row and column
  npm run form -- import <file> [--out form.json] [--media folder]
      compiles a workbook (.xlsx), an XForm (.xml), a folder of survey.csv, choices.csv and
      settings.csv, or all sheets in one .csv or .md; tables and pictures are looked for beside the
      file, or in the folder named
  npm run form -- export <form.json> --out <form.xlsx>
      writes a compiled form as a workbook, its tables beside it
  npm run form -- templates <folder> <folder to write to>
      compiles all templates
  npm run form -- conformance <file.md>     writes what is supported, and what is not
`

type Deed = (words: readonly string[], options: Options, screen: Screen) => Promise<number>
interface Options {
  readonly out?: string | undefined
  readonly media?: string | undefined
}

const deeds: Readonly<Record<string, { readonly words: number; readonly deed: Deed }>> = {
  check: { words: 1, deed: ([file = ''], { media }, screen) => checkForm(file, media, screen) },
  import: { words: 1, deed: ([file = ''], options, screen) => importForm(file, options, screen) },
  export: {
    words: 1,
    deed: async ([file = ''], { out }, screen) => (out ? exportForm(file, out, screen) : 2),
  },
  templates: {
    words: 2,
    deed: ([from = '', to = ''], _, screen) => buildTemplates(from, to, screen),
  },
  conformance: { words: 1, deed: ([file = ''], _, screen) => writeConformance(file, screen) },
}

/** The exit code: 0 when all is well, 1 when something is to be mended, 2 for an unknown command. */
export async function formCommand(args: readonly string[], screen: Screen): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    options: { out: { type: 'string' }, media: { type: 'string' } },
  })
  const [name = '', ...words] = positionals
  const known = Object.hasOwn(deeds, name) ? deeds[name] : undefined
  const options = { out: textOf(values.out), media: textOf(values.media) }
  const code = known?.words === words.length ? await known.deed(words, options, screen) : 2
  if (code === 2) screen.print(usage)
  return code
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined
