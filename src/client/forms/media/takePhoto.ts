import type { PlayerPorts } from '../player.ts'
import type { MediaProblem } from './useMedia.ts'

export type Taken =
  | { readonly ok: true; readonly bytes: ArrayBuffer; readonly type: string }
  | { readonly ok: false; readonly problem: MediaProblem }

const problems: readonly string[] = ['not_a_picture', 'heic', 'broken', 'too_large', 'no_space']

/** A picture made upright and small by the worker; where there is none, it is taken as it is. */
export async function takePhoto(
  file: File,
  preparePhoto: PlayerPorts['preparePhoto'],
): Promise<Taken> {
  if (!preparePhoto) return { ok: true, bytes: await file.arrayBuffer(), type: file.type }
  const result = await preparePhoto(file)
  if (result.ok) return { ok: true, bytes: result.bytes, type: 'image/jpeg' }
  const known = problems.includes(result.code) ? (result.code as MediaProblem) : 'broken'
  return { ok: false, problem: known }
}
