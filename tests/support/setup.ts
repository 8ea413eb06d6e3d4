import '@testing-library/jest-dom/vitest'
import { afterEach } from 'vitest'

/** Where there is a document, each test starts with an empty one. */
if ('document' in globalThis) {
  const { cleanup } = await import('@testing-library/preact')
  afterEach(cleanup)
}
