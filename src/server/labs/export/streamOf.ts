type Piece = string | Uint8Array

const utf8 = new TextEncoder()

/** Pieces are made only as fast as they are taken; who goes away ends the making. */
export function streamOf(
  pieces: AsyncIterable<Piece> | Iterable<Piece>,
): ReadableStream<Uint8Array> {
  const iterator = (async function* () {
    yield* pieces
  })()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(typeof value === 'string' ? utf8.encode(value) : value)
    },
    async cancel() {
      await iterator.return(undefined)
    },
  })
}
