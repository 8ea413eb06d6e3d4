import type { Database } from '#client/db/database.ts'
import type { PhotoRow } from '#client/db/schema.ts'
import type { PhotoView } from '#client/stores/state.ts'

export interface PhotoUrls {
  /** Views for these rows; addresses this scope no longer shows are given back to the browser. */
  readonly show: (scope: string, rows: readonly PhotoRow[]) => Promise<readonly PhotoView[]>
  /** An address for a picture that is not stored here; the oldest of many gives way. */
  readonly welcome: (key: string, bytes: ArrayBuffer) => string
  readonly visiting: (key: string) => string | undefined
}

const mostVisitors = 20

export interface ObjectUrlPorts {
  readonly create: (bytes: ArrayBuffer) => string
  readonly revoke: (url: string) => void
}

/** One address a picture, however many lists show it; revoked when the last one lets go. */
export function createPhotoUrls(db: Database, ports: ObjectUrlPorts): PhotoUrls {
  const known = new Map<string, string>()
  const shown = new Map<string, ReadonlySet<string>>()
  const visitors = new Map<string, string>()

  async function load(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    for (const picture of await db.pictures.bulkGet([...ids])) {
      if (!picture || known.has(picture.id)) continue
      known.set(picture.id, ports.create(picture.thumb))
    }
  }

  function letGo(): void {
    const wanted = new Set([...shown.values()].flatMap((ids) => [...ids]))
    for (const [id, url] of known) {
      if (wanted.has(id)) continue
      known.delete(id)
      ports.revoke(url)
    }
  }

  return {
    show: async (scope, rows) => {
      shown.set(scope, new Set(rows.map(({ id }) => id)))
      await load(rows.map(({ id }) => id).filter((id) => !known.has(id)))
      letGo()
      return rows.flatMap(({ id, width, height, sha256 }) => {
        const url = known.get(id)
        return url === undefined ? [] : [{ id, url, width, height, sha256 }]
      })
    },
    visiting: (key) => visitors.get(key),
    welcome: (key, bytes) => {
      const url = visitors.get(key) ?? ports.create(bytes)
      visitors.set(key, url)
      const [oldest] = visitors
      if (oldest && visitors.size > mostVisitors) {
        visitors.delete(oldest[0])
        ports.revoke(oldest[1])
      }
      return url
    },
  }
}
