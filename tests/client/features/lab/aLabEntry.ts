import type { LabEntry } from '#client/stores/labState.ts'
import type { Lab } from '#domain/lab/lab.ts'
import { aForm, aLabOf } from '#tests/support/aLab.ts'

/** A lab as it stands on a device. */
export function aLabEntry(lab: Partial<Lab> = {}, over: Partial<LabEntry> = {}): LabEntry {
  const form = aForm()
  return {
    ...{ lab: aLabOf(form, lab), form, role: 'participant', from: 'endpoint' },
    ...{ kiosk: false, hasKey: false, receipts: [], news: false },
    counts: { made: 0, waiting: 0, handedOver: 0, sent: 0, takenIn: 0, rejected: 0 },
    ...over,
  }
}
