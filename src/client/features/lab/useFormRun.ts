import { useEffect, useState } from 'preact/hooks'
import { useLanguage } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useMode } from '#client/stores/useMode.ts'
import { startForm } from '#domain/form/engine/startForm.ts'
import type { FormRun, RunPorts } from '#domain/form/run.ts'

const clock: Omit<RunPorts, 'language'> = {
  now: () => Date.now(),
  offsetMinutes: () => -new Date().getTimezoneOffset(),
  random: () => Math.random(),
}

export interface SeatRun {
  readonly run: FormRun
  /** Where in the form the person stood; '' is its beginning. */
  readonly step: string
}

/** The form as this seat was left, or from its beginning; undefined while it is read. */
export function useFormRun(labId: string): SeatRun | undefined {
  const { actions } = useApp()
  const language = useLanguage().replace(/-simple$/, '')
  const mode = useMode()
  const [run, setRun] = useState<SeatRun>()
  const [start] = useState({ language, mode })
  useEffect(() => {
    let gone = false
    async function open(): Promise<void> {
      const seat = await actions.openSeat(labId, start)
      if (!seat || gone) return
      const started = startForm(seat.form, { ...clock, ...start }, seat.saved)
      setRun({ run: started, step: seat.step ?? '' })
    }
    // A device store that fails says so itself, at the top of the screen.
    void open().catch(() => undefined)
    return () => {
      gone = true
    }
  }, [actions, labId, start])
  return run
}
