import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { isMissing } from '../photos/diskPhotoStore.ts'
import type { StaticFile, StaticFiles } from '../ports.ts'
import { sha256 } from '../sync/sha256.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
  '.wasm': 'application/wasm',
}
const packings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/** The built app. Only names that a folder really holds are served, so no path leads out of it. */
export function createStaticFiles(dirs: readonly string[]): StaticFiles {
  const kept = new Map<string, Promise<StaticFile>>()
  const listing = listAll(dirs)
  return {
    async find(path, accepted) {
      const files = await listing
      const plain = files.get(path)
      if (plain === undefined) return undefined
      const packed = packings.find(
        ([encoding, ending]) => accepted.includes(encoding) && files.has(`${path}${ending}`),
      )
      const name = packed ? `${path}${packed[1]}` : path
      const known = kept.get(name)
      if (known) return known
      const file = load(files.get(name) ?? plain, path, packed?.[0])
      kept.set(name, file)
      return file
    },
  }
}

async function load(
  file: string,
  path: string,
  encoding: 'br' | 'gzip' | undefined,
): Promise<StaticFile> {
  const bytes = await readFile(file)
  return {
    bytes,
    type: types[extname(path)] ?? 'application/octet-stream',
    etag: `"${sha256(bytes).slice(0, 32)}"`,
    ...(encoding ? { encoding } : {}),
  }
}

/** By address; a folder that stands earlier in the list wins. */
async function listAll(dirs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  for (const dir of [...dirs].reverse()) {
    for (const file of await filesBelow(dir)) {
      files.set(`/${relative(dir, file).split(sep).join('/')}`, file)
    }
  }
  return files
}

async function filesBelow(dir: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(dir, { withFileTypes: true, recursive: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
