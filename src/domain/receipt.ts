/** Who has the secret may follow, add to, withdraw and delete the report. 32 bytes, base64url. */
export const receiptPattern = /^[A-Za-z0-9_-]{43}$/

/** The secret stands behind #, which no server log and no referrer ever sees. */
export const followLink = (
  origin: string,
  city: string,
  reportId: string,
  secret: string,
): string => `${origin}/verfolgen/${city}/${reportId}#${secret}`

/** OF-2026-00042: city, year received, running number within the city. */
export const reportNumber = (prefix: string, year: number, running: number): string =>
  `${prefix}-${year}-${String(running).padStart(5, '0')}`
