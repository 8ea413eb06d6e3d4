import type { ActionPorts } from './ports.ts'

/** Mirrors the search for a position; a later call starts anew. */
export const createLocate =
  ({ stores, locator }: Pick<ActionPorts, 'stores' | 'locator'>) =>
  (): void =>
    locator.start((state) => stores.position.setState(state, true))
