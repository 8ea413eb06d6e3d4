import type { LabNet } from '#client/net/labs.ts'
import type { ActionPorts } from './ports.ts'

export type LabPorts = Pick<
  ActionPorts,
  'db' | 'stores' | 'now' | 'newSecret' | 'sha256' | 'after' | 'wake' | 'device'
> & { readonly net: LabNet }

/** The day alone, in the device's own time: "2026-11-22". */
export const dayOf = (now: number): string => {
  const date = new Date(now)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
