import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import './styles/split-view.css'

const wideQuery = '(min-width: 900px)'

/** true where two things fit beside each other. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(wideQuery).matches)
  useEffect(() => {
    const media = matchMedia(wideQuery)
    const look = () => setWide(media.matches)
    look()
    media.addEventListener('change', look)
    return () => media.removeEventListener('change', look)
  }, [])
  return wide
}

/** Beside each other where there is room; the second stays in sight while the first is scrolled. */
export const SplitView = (props: { first: ComponentChildren; second: ComponentChildren }) => (
  <div class="split-view">
    {props.first && <div class="split-view__first">{props.first}</div>}
    {props.second && <div class="split-view__second">{props.second}</div>}
  </div>
)
