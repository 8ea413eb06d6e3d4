import type * as v from 'valibot'
import type { Form } from '#domain/form/form.ts'
import { personalQuestions } from '#domain/lab/asksFor.ts'
import { err, ok, type Result } from '#domain/result.ts'
import { maxFormBytes } from '#protocol/lab.ts'
import type { FormNote, FormSourceSchema } from '#protocol/labLead.ts'
import type { ImportProblem } from '#xlsform/problem.ts'
import type { ImportResult } from '#xlsform/result.ts'
import { problemResponse } from '../http/problem.ts'
import { readFormJson } from './formSchema.ts'
import type { Files, LabPorts } from './ports.ts'

type Source = v.InferOutput<typeof FormSourceSchema>

export interface ReadForm {
  readonly form: Form
  readonly notes: readonly FormNote[]
  /** What the form shows, by file name. */
  readonly files: Files
  /** For whoever asks later where this lab came from. */
  readonly source: string
}

/** A lab knows no names: whoever makes it is told which question asks for what it should not. */
const personalNotes = (form: Form): readonly FormNote[] =>
  personalQuestions(form).map(({ label, asks }) => ({
    sheet: 'survey',
    column: 'label',
    code: `asks-${asks}`,
    message: `"${label}" seems to ask for a person's ${asks}: a lab is answered without names.`,
  }))

type Importers = Pick<LabPorts, 'templates' | 'importXlsx' | 'importXform' | 'importText'>

/** A form from a template, a workbook, an XForm or our own JSON; what is wrong is said by its cell. */
export async function readForm(
  ports: Importers,
  source: Source,
): Promise<Result<ReadForm, Response>> {
  const read = await readSource(ports, source)
  if (!read.ok) return read
  const { form, notes } = read.value
  const bytes = Buffer.byteLength(JSON.stringify(form))
  if (bytes <= maxFormBytes) {
    return ok({ ...read.value, notes: [...notes, ...personalNotes(form)] })
  }
  return refused([{ sheet: '', code: 'too_large', message: `at most ${maxFormBytes} bytes` }])
}

async function readSource(
  { templates, importXlsx, importXform, importText }: Importers,
  source: Source,
): Promise<Result<ReadForm, Response>> {
  switch (source.kind) {
    case 'template': {
      const template = (await templates()).find(({ id }) => id === source.id)
      if (!template) return err(noTemplate(source.id))
      const { form, files } = template
      return ok({ form, files, notes: [], source: `template:${source.id}` })
    }
    case 'xlsx': {
      const files = bytesOf(source.files)
      const bytes = new Uint8Array(Buffer.from(source.workbook, 'base64'))
      return imported(await importXlsx(bytes, files), files, source.name)
    }
    case 'xform': {
      const files = bytesOf(source.files)
      return imported(await importXform(source.xml, files), files, source.name)
    }
    case 'text': {
      const files = bytesOf(source.files)
      return imported(await importText(source.name, source.text, files), files, source.name)
    }
    case 'form': {
      const read = readFormJson(source.form)
      if (read.ok) return ok({ form: read.form, files: {}, notes: [], source: source.name })
      const { path, message } = read.issue
      return refused([{ sheet: path, code: 'invalid', message }])
    }
  }
}

const bytesOf = (files: Readonly<Record<string, string>>): Files =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      new Uint8Array(Buffer.from(text, 'base64')),
    ]),
  )

function imported(result: ImportResult, files: Files, source: string): Result<ReadForm, Response> {
  if (!result.ok) return refused(result.problems)
  const { form, notes } = result
  const shown = Object.entries(files).filter(([name]) => Object.hasOwn(form.media, name))
  return ok({ form, notes: notes.map(noteOf), files: Object.fromEntries(shown), source })
}

const noteOf = ({ sheet, row, column, code, message }: ImportProblem): FormNote => ({
  sheet,
  ...(row === undefined ? {} : { row }),
  ...(column === undefined ? {} : { column }),
  code,
  message,
})

const maxProblems = 200

function refused(problems: readonly ImportProblem[]): Result<never, Response> {
  const detail = 'the form cannot be used as it is: mend the named cells'
  return err(
    problemResponse(422, 'form_refused', detail, {
      more: { problems: problems.slice(0, maxProblems).map(noteOf) },
    }),
  )
}

const noTemplate = (id: string): Response =>
  problemResponse(422, 'invalid', 'choose one of the templates', {
    errors: [{ field: 'source.id', detail: `there is no template "${id}"` }],
  })
