import type { Lab } from './lab.ts'

/** "Was wurde daraus?" as one text: the same words are the same, in whatever order they were written. */
export const outcomeOf = ({ outcome }: Lab): string | undefined =>
  outcome && JSON.stringify(Object.entries(outcome).sort())
