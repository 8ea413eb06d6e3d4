import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'
import { useStore } from './useStore.ts'

type Wish = Pick<StoreApi<boolean>, 'getState' | 'subscribe'>

const never: Wish = { getState: () => false, subscribe: () => () => undefined }
/** Whether the button to read aloud is wanted in normal mode, too; in plain mode it is always there. */
export const ReadAloudContext = createContext<Wish>(never)

export const useWantsReadAloud = (): boolean => useStore(useContext(ReadAloudContext), (on) => on)
