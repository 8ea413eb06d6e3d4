/** UUIDv7 (RFC 9562 §5.7): 48 bits of time, 74 of chance; made on the device, sorted by time. */
export const createUuid7 =
  (now: () => number, fill: (bytes: Uint8Array<ArrayBuffer>) => void) => (): string => {
    const bytes = new Uint8Array(16)
    fill(bytes)
    const view = new DataView(bytes.buffer)
    const time = Math.max(0, Math.floor(now()))
    view.setUint32(0, Math.floor(time / 65_536))
    view.setUint16(4, time % 65_536)
    view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f))
    view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f))
    const hex = toHex(bytes)
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      hex.slice(12, 16),
      hex.slice(16, 20),
      hex.slice(20),
    ].join('-')
  }

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
