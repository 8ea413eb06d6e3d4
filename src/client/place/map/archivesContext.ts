import { createContext } from 'preact'
import type { Archives } from '#client/place/pack/archives.ts'

/** Where maps find street maps; without it they draw the ground of the city folder alone. */
export const ArchivesContext = createContext<Archives | undefined>(undefined)
