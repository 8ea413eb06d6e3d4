import { useEffect, useRef, useState } from 'preact/hooks'
import type { FieldProps } from '../fields/field.ts'
import { usePlayer } from '../playerContext.ts'

export type MediaProblem = 'not_a_picture' | 'heic' | 'broken' | 'too_large' | 'no_space'

/** Keeps the bytes of an answer: first on disk, then named in the form, then the older ones go. */
export function useMedia({ question, onChange }: Pick<FieldProps, 'question' | 'onChange'>) {
  const { mediaStore, run } = usePlayer()
  const [problem, setProblem] = useState<MediaProblem>()
  const [busy, setBusy] = useState(false)
  const latest = useRef(question)
  latest.current = question
  // A second stroke may come while the first is still on its way to the disk.
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const gone = useRef(false)
  useEffect(
    () => () => {
      gone.current = true
    },
    [],
  )

  async function keep(bytes: ArrayBuffer, type: string) {
    const before = run.question(latest.current.ref)?.value ?? ''
    try {
      const name = await mediaStore.put(bytes, type)
      onChange(name)
      if (before && before !== name) await mediaStore.remove(before)
      if (!gone.current) setProblem(undefined)
    } catch {
      // The store's one expected failure is a full disk; whatever it was, nothing was kept.
      if (!gone.current) setProblem('no_space')
    }
  }
  return {
    problem,
    busy,
    setProblem,
    /** Shows that something goes on, for as long as it does. */
    async during<T>(work: () => Promise<T>): Promise<T> {
      setBusy(true)
      try {
        return await work()
      } finally {
        if (!gone.current) setBusy(false)
      }
    },
    put(bytes: ArrayBuffer, type: string): Promise<void> {
      const mine = line.current.then(() => keep(bytes, type))
      line.current = mine
      return mine
    },
    async clear() {
      await line.current
      const before = run.question(latest.current.ref)?.value ?? ''
      onChange('')
      setProblem(undefined)
      // A leftover costs room until the answer is handed in, nothing else.
      if (before) await mediaStore.remove(before).catch(() => undefined)
    },
  }
}
