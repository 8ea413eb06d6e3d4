import { fileNameHeader, sharedCache } from '#client/net/names.ts'

/** Takes them out: a second look finds nothing. */
export async function takeSharedFiles(caches: CacheStorage | undefined): Promise<readonly File[]> {
  if (!caches) return []
  const cache = await caches.open(sharedCache)
  const files: File[] = []
  for (const request of await cache.keys()) {
    const response = await cache.match(request)
    if (response) {
      const blob = await response.blob()
      const name = decodeURIComponent(response.headers.get(fileNameHeader) ?? '')
      files.push(new File([blob], name, { type: blob.type }))
    }
    await cache.delete(request)
  }
  return files
}
