/** What a QR code packs tightest: two bytes in three of these (RFC 9285). */
const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

export function toBase45(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const pair = at + 1 < bytes.length
    const value = pair ? (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0) : (bytes[at] ?? 0)
    text += letterAt(value % 45) + letterAt(Math.floor(value / 45) % 45)
    if (pair) text += letterAt(Math.floor(value / 2025))
  }
  return text
}

/** undefined for whatever is no base 45. */
export function fromBase45(text: string): Uint8Array<ArrayBuffer> | undefined {
  const rest = text.length % 3
  if (rest === 1) return undefined
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (rest === 2 ? 1 : 0))
  let to = 0
  for (let at = 0; at < text.length; at += 3) {
    const pair = at + 2 < text.length
    const value = numberOf(text.slice(at, at + 3))
    if (value === undefined || value > (pair ? 0xffff : 0xff)) return undefined
    if (pair) bytes[to++] = value >> 8
    bytes[to++] = value & 0xff
  }
  return bytes
}

function numberOf(group: string): number | undefined {
  let value = 0
  for (const letter of [...group].reverse()) {
    const digit = letters.indexOf(letter)
    if (digit < 0) return undefined
    value = value * 45 + digit
  }
  return value
}

const letterAt = (index: number): string => letters.charAt(index)
