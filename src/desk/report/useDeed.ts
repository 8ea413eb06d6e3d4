import { useState } from 'preact/hooks'
import { announce } from '#client/ui/announce.ts'
import { failureText } from '../failureText.ts'
import type { OpenReport } from '../state/useReport.ts'

export type Send = OpenReport['send']

/** One form's sending: busy, done, or what went wrong in words. A conflict is told above the forms. */
export function useDeed(send: Send, doneWords: string) {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string>()
  return {
    busy,
    failed,
    async run(deed: Parameters<Send>[0], onDone: () => void): Promise<void> {
      if (busy) return
      setBusy(true)
      setFailed(undefined)
      const failure = await send(deed)
      setBusy(false)
      if (!failure) {
        announce(doneWords)
        onDone()
      } else if (failure.kind !== 'conflict') setFailed(failureText(failure))
    },
  }
}
