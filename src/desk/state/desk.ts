import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Person } from '#protocol/desk.ts'
import type { DeskApi } from '../api/deskApi.ts'
import type { Failure } from '../api/request.ts'

/** What every screen of the desk works with. */
export interface Desk {
  readonly api: DeskApi
  readonly now: () => number
  /** Typed words live here until they are sent: this tab, this session of the browser. */
  readonly kept: Storage
  readonly person: Person
  readonly cities: readonly { readonly id: string; readonly name: string }[]
  /** Tells the shell, which asks for a new sign-in or says that the line is away. */
  readonly onFailure: (failure: Failure) => void
  readonly onAnswer: () => void
}

export const DeskContext = createContext<Desk | undefined>(undefined)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('DeskContext has no provider')
  return desk
}
