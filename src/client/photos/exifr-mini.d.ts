declare module 'exifr/dist/mini.esm.mjs' {
  export function gps(
    source: ArrayBuffer | Uint8Array,
  ): Promise<{ latitude: number; longitude: number } | undefined>
}
