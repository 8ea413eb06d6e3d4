import type { Ref } from '#domain/form/run.ts'

/** A ref as an element's id: `/a/b[2]/c` becomes `f-a-b_2-c`. */
export const idOf = (ref: Ref): string =>
  `f${ref.replace(/\[(\d+)\]/g, '_$1').replace(/[^\w-]/g, '-')}`
