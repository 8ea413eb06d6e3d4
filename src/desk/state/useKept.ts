import { useState } from 'preact/hooks'
import { useDesk } from './desk.ts'

/**
 * Words that survive a reload, an expired session and a lost line, until they are sent. An empty
 * text is not kept. Put `key` on the component as well: another key is another text.
 */
export function useKept(key: string, initial = ''): readonly [string, (text: string) => void] {
  const { kept } = useDesk()
  const name = `desk:${key}`
  const [text, setText] = useState(() => kept.getItem(name) ?? initial)
  return [
    text,
    (next) => {
      setText(next)
      try {
        if (next === initial) kept.removeItem(name)
        else kept.setItem(name, next)
      } catch {
        // Storage is full or forbidden: the words still stand in the field.
      }
    },
  ]
}
