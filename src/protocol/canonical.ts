/**
 * One spelling for one payload, so that device and endpoint compute the same SHA-256.
 * JSON Canonicalization Scheme (RFC 8785) for what operations hold: objects, arrays, strings,
 * finite numbers, booleans, null. Members that are undefined are left out, as JSON does.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`)
  return `{${members.join(',')}}`
}
