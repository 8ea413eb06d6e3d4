const chunk = 0x8000

/** In pieces: a call with a whole picture's bytes as arguments is more than a stack holds. */
export function toBase64(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer)
  let text = ''
  for (let at = 0; at < bytes.length; at += chunk) {
    text += String.fromCharCode(...bytes.subarray(at, at + chunk))
  }
  return btoa(text)
}

export const fromBase64 = (text: string): ArrayBuffer =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer

export const toBase64Url = (bytes: Uint8Array<ArrayBuffer>): string =>
  toBase64(bytes.buffer).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
