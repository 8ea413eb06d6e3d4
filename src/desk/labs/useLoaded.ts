import { useEffect, useRef, useState } from 'preact/hooks'
import type { Answer } from '../api/request.ts'
import { failureText } from '../failureText.ts'
import { useDesk } from '../state/desk.ts'

export interface Loaded<T> {
  readonly value: T | undefined
  /** What went wrong, for a person; the last value stays. */
  readonly failed: string | undefined
  readonly again: () => void
}

/** Asks when `key` changes; an answer to an earlier question is dropped. */
export function useLoaded<T>(key: string, load: () => Promise<Answer<T>>): Loaded<T> {
  const { onAnswer, onFailure } = useDesk()
  const [state, setState] = useState<{ key: string; value?: T; failed?: string }>({ key })
  const current = useRef(key)
  current.current = key
  async function again() {
    const answer = await load()
    if (answer.ok) onAnswer()
    else onFailure(answer.error)
    if (current.current !== key) return
    setState((before) =>
      answer.ok
        ? { key, value: answer.value }
        : { ...(before.key === key ? before : { key }), failed: failureText(answer.error) },
    )
  }
  useEffect(() => void again(), [key])
  const mine = state.key === key ? state : undefined
  return { value: mine?.value, failed: mine?.failed, again: () => void again() }
}
