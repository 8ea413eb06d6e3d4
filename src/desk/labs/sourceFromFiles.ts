import type { FormSource } from '#protocol/labLead.ts'

/**
 * The workbook or XForm among the files, with all others beside it; undefined: there is none. A ZIP
 * that another city has handed on counts as the files in it.
 */
export async function sourceFromFiles(given: readonly File[]): Promise<FormSource | undefined> {
  const files = (await Promise.all(given.map(unpacked))).flat()
  const form = await formAmong(files)
  if (!form) return undefined
  const beside = files.filter((file) => file !== form)
  const pairs = await Promise.all(
    beside.map(async (file) => [file.name, await base64Of(file)] as const),
  )
  const common = { name: form.name, files: Object.fromEntries(pairs) }
  if (/\.xml$/i.test(form.name)) return { kind: 'xform', ...common, xml: await form.text() }
  if (isText(form)) return { kind: 'text', ...common, text: await form.text() }
  // An old workbook (.xls) as well: the import says what to do about it.
  return { kind: 'xlsx', ...common, workbook: await base64Of(form) }
}

const isText = ({ name }: File): boolean => /\.(md|csv)$/i.test(name)

/** A workbook may have tables in XML or CSV beside it, which are no forms: the best first. */
async function formAmong(files: readonly File[]): Promise<File | undefined> {
  for (const ending of [/\.xlsx$/i, /\.xml$/i, /\.md$/i, /\.xls$/i, /^survey\.csv$/i]) {
    const found = files.find(({ name }) => ending.test(name))
    if (found) return found
  }
  for (const file of files) if (/\.csv$/i.test(file.name) && (await isForm(file))) return file
  return undefined
}

/** All sheets in one CSV: a line says that the survey begins. */
const isForm = async (file: File): Promise<boolean> =>
  /^\ufeff?"?survey"?[,;\s]*$/im.test(await file.text())

/** Names alone: where a ZIP was packed with folders, they say nothing. */
async function unpacked(file: File): Promise<readonly File[]> {
  if (!/\.zip$/i.test(file.name)) return [file]
  const { unzipSync } = await import('fflate')
  try {
    const entries = Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer())))
    return entries.flatMap(([path, bytes]) => {
      const name = path.split('/').at(-1)
      return name ? [new File([new Uint8Array(bytes)], name)] : []
    })
  } catch {
    // No ZIP, whatever its name says: then there is no form in it either.
    return []
  }
}

const chunk = 32_768

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  // In pieces: a function takes only so many arguments.
  for (let at = 0; at < bytes.length; at += chunk) {
    binary += String.fromCharCode(...bytes.subarray(at, at + chunk))
  }
  return btoa(binary)
}
