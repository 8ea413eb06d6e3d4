import type { FormSource } from '#protocol/labLead.ts'

/** The workbook or XForm among the files, with all others beside it; undefined: there is none. */
export async function sourceFromFiles(files: readonly File[]): Promise<FormSource | undefined> {
  const form = files.find(({ name }) => /\.(xlsx|xml)$/i.test(name))
  if (!form) return undefined
  const beside = files.filter((file) => file !== form)
  const pairs = await Promise.all(
    beside.map(async (file) => [file.name, await base64Of(file)] as const),
  )
  const common = { name: form.name, files: Object.fromEntries(pairs) }
  return /\.xml$/i.test(form.name)
    ? { kind: 'xform', ...common, xml: await form.text() }
    : { kind: 'xlsx', ...common, workbook: await base64Of(form) }
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
