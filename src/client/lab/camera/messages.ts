export interface ScanRequest {
  readonly pixels: ArrayBuffer
  readonly width: number
  readonly height: number
}
/** undefined: no code in this picture. */
export interface ScanAnswer {
  readonly text: string | undefined
}
