import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formCommand } from '#tools/form/commands.ts'
import { conformance } from '#tools/form/conformance.ts'

async function somewhere() {
  const dir = await mkdtemp(join(tmpdir(), 'form-'))
  return { dir, [Symbol.asyncDispose]: () => rm(dir, { recursive: true }) }
}

const screen = () => {
  const lines: string[] = []
  return { print: (line: string) => void lines.push(line), all: () => lines.join('\n') }
}

const labs = new URL('../../../public/labs', import.meta.url).pathname

test('a sheet becomes a form, the form a workbook, and the workbook passes the check', async () => {
  await using place = await somewhere()
  const seen = screen()
  const [json, xlsx] = [join(place.dir, 'form.json'), join(place.dir, 'form.xlsx')]
  expect(await formCommand(['import', join(labs, 'hitze'), '--out', json], seen)).toBe(0)
  expect(await formCommand(['export', json, '--out', xlsx], seen)).toBe(0)
  expect(await formCommand(['check', xlsx], seen)).toBe(0)
  expect(seen.all()).toContain('8 questions, de de-simple en')
})

test('what is wrong is said by row and column, and stops a pipeline', async () => {
  await using place = await somewhere()
  const survey = `type,name,label,relevant\ntxet,a,A,\ntext,b,B,\${c} = 1\n`
  await writeFile(join(place.dir, 'survey.csv'), survey)
  const seen = screen()
  expect(await formCommand(['check', place.dir], seen)).toBe(1)
  expect(seen.all()).toContain('survey, row 2, column type [unknown-type]')
  expect(seen.all()).toContain('survey, row 3, column relevant [unknown-name]')
  expect(seen.all()).toContain('2 to mend.')
})

test('an unknown command shows how it is done', async () => {
  const seen = screen()
  expect(await formCommand(['bake'], seen)).toBe(2)
  expect(seen.all()).toContain('npm run form -- import')
})

test('all templates are compiled, with a list to choose from', async () => {
  await using place = await somewhere()
  expect(await formCommand(['templates', labs, place.dir], screen())).toBe(0)
  const list = JSON.parse(await readFile(join(place.dir, 'index.json'), 'utf8'))
  expect(list).toHaveLength(9)
  expect(list).toContainEqual(expect.objectContaining({ id: 'licht', sensitive: true }))
})

test('docs/forms.md says what the importer does today', async () => {
  const written = await readFile(new URL('../../../docs/forms.md', import.meta.url), 'utf8')
  expect(written, 'npm run form -- conformance docs/forms.md').toBe(conformance())
})
