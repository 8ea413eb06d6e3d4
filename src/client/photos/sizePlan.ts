export interface Size {
  readonly width: number
  readonly height: number
}

export const longestSidePx = 1600
export const thumbSidePx = 480
export const maxStoredBytes = 500_000
export const wantedThumbBytes = 40_000
export const maxFileBytes = 60_000_000
export const maxPixels = 100_000_000
/** iOS refuses larger canvases (4096 × 4096). */
const maxCanvasPixels = 16_000_000

/** Same shape, longest side at most `side`, never enlarged, never below one pixel. */
export function fitWithin({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

/**
 * Sizes to draw one after the other, the last being the target: halving keeps fine lines that one
 * long leap would drop or turn into moiré.
 */
export function scaleSteps(from: Size, target: Size): readonly Size[] {
  const steps: Size[] = []
  let now = from
  while (now.width >= target.width * 2 && now.height >= target.height * 2) {
    now = { width: Math.round(now.width / 2), height: Math.round(now.height / 2) }
    if (now.width * now.height <= maxCanvasPixels && now.width > target.width) steps.push(now)
  }
  return [...steps, target]
}

export interface Attempt {
  readonly side: number
  readonly quality: number
}

const rungs = (side: number, ...qualities: readonly number[]): readonly Attempt[] =>
  qualities.map((quality) => ({ side, quality }))

/** First a little coarser, then smaller: a readable house number needs pixels more than tones. */
export const storedAttempts: readonly Attempt[] = [
  ...rungs(longestSidePx, 0.82, 0.74, 0.66, 0.58),
  ...rungs(1280, 0.66, 0.56),
  ...rungs(1024, 0.6, 0.5),
  ...rungs(768, 0.5),
  ...rungs(512, 0.4),
]
export const thumbAttempts: readonly Attempt[] = [
  ...rungs(thumbSidePx, 0.76, 0.64, 0.5),
  ...rungs(360, 0.5),
  ...rungs(240, 0.4),
]

/** For an endpoint or a disk that wants less: three quarters of the side, then half of it. */
export const shrinkAttempts = ({ width, height }: Size): readonly Attempt[] => {
  const side = Math.max(width, height)
  return [
    ...rungs(Math.max(1, Math.round(side * 0.75)), 0.7),
    ...rungs(Math.max(1, Math.round(side * 0.5)), 0.66, 0.5),
  ]
}
