import { useState } from 'preact/hooks'
import { readReceipt } from '#client/lab/receiptLink.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { useSecretOfLink } from './useSecretOfLink.ts'

/** A shared tablet's code was scanned: whoever gave that answer has its receipt here from now on. */
export function useReceiptOfLink({ lab }: LabEntry): boolean {
  const { actions } = useApp()
  const [kept, setKept] = useState(false)
  useSecretOfLink(
    readReceipt,
    (receipt) => {
      actions.keepReceipt(lab.id, receipt).then(
        () => setKept(true),
        // A device store that fails says so itself, at the top of the screen.
        () => undefined,
      )
    },
    lab.id,
  )
  return kept
}
