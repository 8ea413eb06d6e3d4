import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { FormRun, Saved } from '#domain/form/run.ts'

/** Draws anew after each change, and hands what must survive to `onSave` at once. */
export function useRun(run: FormRun, onSave: (saved: Saved) => void): void {
  const [, redraw] = useState(0)
  const save = useRef(onSave)
  save.current = onSave
  useLayoutEffect(
    () =>
      run.onChange(() => {
        save.current(run.save())
        redraw((count) => count + 1)
      }),
    [run],
  )
}
