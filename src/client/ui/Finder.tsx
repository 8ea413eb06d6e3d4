import { Scene } from './Scene.tsx'
import './styles/finder.css'

/** What the camera would see: fills the room above the buttons. Decoration only. */
export const Finder = () => (
  <div class="finder" aria-hidden="true">
    <Scene />
    <svg
      class="finder__marks"
      viewBox="0 0 100 60"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M4 15V5h8M88 5h8v10M96 45v10h-8M12 55H4V45" vector-effect="non-scaling-stroke" />
    </svg>
  </div>
)
