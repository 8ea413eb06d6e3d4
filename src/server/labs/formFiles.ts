import type { Form } from '#domain/form/form.ts'
import type { PhotoStore } from '../photos/photoStore.ts'
import { sha256 } from '../sync/sha256.ts'
import type { Files } from './ports.ts'

const types: Readonly<Record<string, string>> = {
  ...{ jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' },
  ...{ gif: 'image/gif', svg: 'image/svg+xml', mp3: 'audio/mpeg', m4a: 'audio/mp4' },
  ...{ ogg: 'audio/ogg', wav: 'audio/wav', mp4: 'video/mp4', webm: 'video/webm' },
}

export interface KeptFile {
  readonly sha256: string
  readonly type: string
}

/** Pictures, sounds and films that a form shows, as they are; named by their bytes. */
export async function keepFiles(
  photos: PhotoStore,
  form: Form,
  files: Files,
): Promise<readonly KeptFile[]> {
  const kept: KeptFile[] = []
  for (const [name, bytes] of Object.entries(files)) {
    if (!Object.hasOwn(form.media, name)) continue
    const hash = sha256(bytes)
    await photos.put(hash, 'master', bytes)
    const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
    kept.push({ sha256: hash, type: types[ending] ?? 'application/octet-stream' })
  }
  return kept
}
