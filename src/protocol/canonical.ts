/**
 * One spelling for one payload, so that device and endpoint compute the same SHA-256.
 * JSON Canonicalization Scheme (RFC 8785) for what operations hold: objects, arrays, strings,
 * finite numbers, booleans, null. Members that are undefined are left out, as JSON does.
 */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  let members = ''
  for (const key of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[key]
    if (member === undefined) continue
    members += `${members && ','}${JSON.stringify(key)}:${canonical(member)}`
  }
  return `{${members}}`
}
