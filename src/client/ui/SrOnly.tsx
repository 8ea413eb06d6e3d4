import type { ComponentChildren } from 'preact'

/** Heard, not seen. */
export const SrOnly = ({ children }: { children: ComponentChildren }) => (
  <span class="kern-sr-only">{children}</span>
)
