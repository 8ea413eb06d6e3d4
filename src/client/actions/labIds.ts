import { uuid4 } from '#client/lab/uuid4.ts'
import { codeAlphabet } from '#domain/lab/lab.ts'
import { fromBase64 } from './base64.ts'

/** UUIDv4 of a secret's chance. */
export const randomUuid = (newSecret: () => string): string =>
  uuid4(
    new Uint8Array(fromBase64(newSecret().replaceAll('-', '+').replaceAll('_', '/').concat('='))),
  )

/**
 * Four letters for a set of answers, in whichever order: what two people compare by looking at both
 * screens.
 */
export async function wordFor(
  ids: readonly string[],
  sha256: (text: string) => Promise<string>,
): Promise<string> {
  const hash = await sha256([...ids].sort().join(' '))
  return [0, 1, 2, 3]
    .map((index) => Number.parseInt(hash.slice(index * 4, index * 4 + 4), 16))
    .map((value) => codeAlphabet.charAt(value % codeAlphabet.length))
    .join('')
}
