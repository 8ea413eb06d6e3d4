/** Dexie wraps the browser's error: an over-full disk is an AbortError with the reason inside. */
function namesOf(error: unknown): readonly string[] {
  if (typeof error !== 'object' || error === null) return []
  const name = 'name' in error && typeof error.name === 'string' ? [error.name] : []
  return 'inner' in error && error.inner !== error ? [...name, ...namesOf(error.inner)] : name
}

export const isQuotaExceeded = (error: unknown): boolean =>
  namesOf(error).includes('QuotaExceededError')

/** iOS ends its database server while the app sleeps; the next call gets one of these. */
export const isConnectionLost = (error: unknown): boolean =>
  namesOf(error).some((name) => name === 'UnknownError' || name === 'InvalidStateError')

/** Closed by a newer version of the app in another tab. */
export const isClosed = (error: unknown): boolean => namesOf(error).includes('DatabaseClosedError')
