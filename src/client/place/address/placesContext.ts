import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Places } from './places.ts'

/** Absent until the device store is open, and in parts of the app that have no places. */
export const PlacesContext = createContext<Places | undefined>(undefined)

export const usePlaces = (): Places | undefined => useContext(PlacesContext)
