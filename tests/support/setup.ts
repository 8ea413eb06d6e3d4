import '@testing-library/jest-dom/vitest'
import { afterAll, afterEach } from 'vitest'

/** Preact waits this long at most for a frame before it runs effects, in ms. */
const frameWait = 35

/** Where there is a document, each test starts with an empty one. */
if ('document' in globalThis) {
  const { cleanup } = await import('@testing-library/preact')
  afterEach(cleanup)
  // A frame that is still awaited would find the document's functions gone, and fail the whole run.
  afterAll(() => new Promise((done) => setTimeout(done, 2 * frameWait)))
}
