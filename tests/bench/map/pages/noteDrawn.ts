declare global {
  interface Window {
    /** When the map was last seen to be whole, in ms since the navigation. */
    drawnAt?: number
    zoomTo?: (zoom: number) => void
  }
}

/** Noted when the frame that shows it has been made. */
export function noteDrawn(): void {
  requestAnimationFrame(() =>
    setTimeout(() => {
      window.drawnAt = performance.now()
    }),
  )
}
