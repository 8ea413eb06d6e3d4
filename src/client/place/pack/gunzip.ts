/** Bytes as they were before gzip. A browser that cannot by itself gets our own, slower way. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (!('DecompressionStream' in globalThis)) {
    const { inflateGzip } = await import('./inflate.ts')
    return inflateGzip(bytes)
  }
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(plain).arrayBuffer())
}
