import type { ComponentChildren } from 'preact'
import './styles/words.css'

/** A line of its own within a value. `auto` for what a person wrote: its own direction. */
export const Line = ({ children, dir }: { children: ComponentChildren; dir?: 'auto' }) => (
  <span class="words-line" {...(dir && { dir })}>
    {children}
  </span>
)

/** A number to be read out over the phone. */
export const Figure = ({ children }: { children: ComponentChildren }) => (
  <strong class="words-figure">{children}</strong>
)
