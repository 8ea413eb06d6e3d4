import { useEffect, useState } from 'preact/hooks'
import { readReceipt } from '#client/lab/receiptLink.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { LabEntry } from '#client/stores/labState.ts'

/** A shared tablet's code was scanned: the secret is kept here, and gone from the address at once. */
export function useReceiptOfLink({ lab }: LabEntry): boolean {
  const { actions } = useApp()
  const [kept, setKept] = useState(false)
  useEffect(() => {
    const receipt = readReceipt(location.hash)
    if (!receipt) return
    history.replaceState(history.state, '', location.pathname)
    actions.keepReceipt(lab.id, receipt).then(
      () => setKept(true),
      // A device store that fails says so itself, at the top of the screen.
      () => undefined,
    )
  }, [actions, lab.id])
  return kept
}
