import { useState } from 'preact/hooks'
import type { Answer } from '../api/request.ts'
import { failureText } from '../failureText.ts'
import { useDesk } from '../state/desk.ts'

/** One deed after the other; what went wrong is told until the next one begins. */
export function useDoing() {
  const { onAnswer, onFailure } = useDesk()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string>()
  async function act<T>(asked: () => Promise<Answer<T>>): Promise<T | undefined> {
    setBusy(true)
    setFailed(undefined)
    const answer = await asked()
    setBusy(false)
    if (answer.ok) {
      onAnswer()
      return answer.value
    }
    onFailure(answer.error)
    setFailed(failureText(answer.error))
    return undefined
  }
  return { busy, failed, act }
}
