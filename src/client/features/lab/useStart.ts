import { useState } from 'preact/hooks'
import { useLanguage } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { useMode } from '#client/stores/useMode.ts'

/** A new person sits down: an empty seat is on disk before the first question is shown. */
export function useStart({ lab }: LabEntry, then: () => void) {
  const { actions } = useApp()
  const app = useLanguage()
  const mode = useMode()
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready')
  const language = app.replace(/-simple$/, '')
  return {
    busy: state === 'busy',
    failed: state === 'failed',
    /** The answer that was begun, by whoever says that it is theirs. */
    async goOn() {
      // A device store that fails says so itself; the seat is as it was.
      await actions.touchSeat(lab.id).catch(() => undefined)
      then()
    },
    async go() {
      setState('busy')
      try {
        await actions.wipeSeat(lab.id)
        await actions.openSeat(lab.id, { language, mode })
        setState('ready')
        then()
      } catch {
        // Without room on the device nothing could be kept: better told now than after ten questions.
        setState('failed')
      }
    },
  }
}
