import type { LeadLab } from '#protocol/labLead.ts'

export interface PartProps {
  readonly lead: LeadLab
  /** Something has changed: ask again. */
  readonly again: () => void
}
