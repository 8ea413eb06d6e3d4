import './frame.css'
import type { ComponentChildren } from 'preact'
import type { FrameLabels } from './labels.ts'
import type { Chunk } from './useMapChunk.ts'

interface Props {
  readonly chunk: Chunk<unknown>
  readonly labels: FrameLabels
  readonly onRetry: () => void
  readonly children: ComponentChildren
}

/** The place of the map on the screen: the same size before, while and after it is there. */
export const MapFrame = ({ chunk, labels, onRetry, children }: Props) => (
  <div class="map-frame" data-state={chunk.kind}>
    {children}
    {chunk.kind === 'loading' && (
      <p class="map-frame-note" role="status">
        {labels.loading}
      </p>
    )}
    {chunk.kind === 'failed' && (
      <div class="map-frame-note" role="alert">
        <p>{labels.failed}</p>
        <button type="button" class="map-frame-retry" onClick={onRetry}>
          {labels.retry}
        </button>
      </div>
    )}
  </div>
)
