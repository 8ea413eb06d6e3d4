/** The moment at which all screens of the tests are looked at. */
export const testNow = Date.parse('2026-05-04T12:00:00Z')
