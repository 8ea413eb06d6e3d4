/** UUIDv4 (RFC 9562 §5.4) of 16 random bytes: unlike version 7 it tells no time. */
export function uuid4(random: Uint8Array): string {
  const hex = Array.from(random.subarray(0, 16), (byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte
    return marked.toString(16).padStart(2, '0')
  }).join('')
  const cuts = [0, 8, 12, 16, 20, 32]
  return cuts
    .slice(1)
    .map((end, index) => hex.slice(cuts[index], end))
    .join('-')
}
