import type { FormSource } from '#protocol/labLead.ts'

/**
 * The workbook or XForm among the files, with all others beside it; undefined: there is none. A ZIP
 * that another city has handed on counts as the files in it.
 */
export async function sourceFromFiles(given: readonly File[]): Promise<FormSource | undefined> {
  const files = (await Promise.all(given.map(unpacked))).flat()
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
