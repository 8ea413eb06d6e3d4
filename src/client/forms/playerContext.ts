import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { FormRun } from '#domain/form/run.ts'
import type { PlayerMode, PlayerPorts } from './player.ts'

/** What every field may ask for. */
export interface Player extends PlayerPorts {
  readonly run: FormRun
  readonly mode: PlayerMode
  /** On to the next page, as the button does. */
  readonly advance: () => void
}

export const PlayerContext = createContext<Player | undefined>(undefined)

export function usePlayer(): Player {
  const player = useContext(PlayerContext)
  if (!player) throw new Error('a field stands outside of a player')
  return player
}
