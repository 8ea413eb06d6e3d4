import { h } from 'preact'
import { drawnAtOnce, type IconName } from './icons.ts'

/** Decorative: the words beside it carry the meaning. */
export const Icon = ({ name, size = 24 }: { name: IconName; size?: number }) => (
  <svg
    class={`icon icon--${name}`}
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {isDrawnAtOnce(name) ? (
      drawnAtOnce[name].map(([tag, attributes], index) => h(tag, { ...attributes, key: index }))
    ) : (
      <use href={`/icons.svg#i-${name}`} />
    )}
  </svg>
)

const isDrawnAtOnce = (name: IconName): name is keyof typeof drawnAtOnce => name in drawnAtOnce

/** A category's symbol from the sprite public/pictograms.svg. Decorative as well. */
export const Pictogram = ({ name, size = 40 }: { name: string; size?: number }) => (
  <svg class="pictogram" width={size} height={size} aria-hidden="true" focusable="false">
    <use href={`/pictograms.svg#p-${name}`} />
  </svg>
)
