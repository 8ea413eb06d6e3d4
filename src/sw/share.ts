import { fileNameHeader, sharedCache } from '#client/net/names.ts'

const mostFiles = 5

/** Lays the shared pictures down and opens the report with them; see wiring/sharedFiles.ts. */
export async function receiveShare(
  request: Request,
  caches: CacheStorage,
  newId: () => string,
): Promise<Response> {
  const form = await request.formData()
  const files = form
    .getAll('photos')
    .filter((entry): entry is File => entry instanceof File)
    .slice(0, mostFiles)
  const cache = await caches.open(sharedCache)
  for (const file of files) {
    const headers = { 'content-type': file.type, [fileNameHeader]: encodeURIComponent(file.name) }
    await cache.put(`/teilen/${newId()}`, new Response(file, { headers }))
  }
  return Response.redirect('/melden?geteilt=1', 303)
}
