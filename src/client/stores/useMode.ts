import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'
import { useStore } from './useStore.ts'

/** `plain`: Einfache Sprache, one question a page, large type; it does all that `normal` does. */
export type Mode = 'normal' | 'plain'

type ModeStore = Pick<StoreApi<Mode>, 'getState' | 'subscribe'>

/** Known before the device store is open, and therefore beside it. Without a provider: normal. */
const alwaysNormal: ModeStore = { getState: () => 'normal', subscribe: () => () => undefined }
export const ModeContext = createContext<ModeStore>(alwaysNormal)

export const useMode = (): Mode => useStore(useContext(ModeContext), (mode) => mode)

export const useIsPlain = (): boolean => useMode() === 'plain'
