import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Actions } from '#client/actions/actions.ts'
import type { Places } from '#client/place/address/places.ts'
import type { Archives } from '#client/place/pack/archives.ts'
import type { Stores } from './createStores.ts'

export interface App {
  readonly actions: Actions
  readonly stores: Stores
  /** Addresses and things of the city; absent where no screen asks for them. */
  readonly places?: Places
}

/** The app with what is not asked for by screens but by the maps in them. */
export interface StartedApp extends App {
  readonly archives: Archives
}

export const AppContext = createContext<App | undefined>(undefined)

/** What a person can do and what there is to see. Throws outside of the app: a fault of the wiring. */
export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('useApp needs an AppContext.Provider above it')
  return app
}
