import { useState } from 'preact/hooks'

/**
 * A word that belongs to this entry of the browser's history: going back to it finds the word again.
 * Written when the entry is left and not on each key, because Safari counts such calls.
 */
export function useEntryWord(name: string): {
  readonly word: string
  readonly setWord: (word: string) => void
  readonly keep: () => void
} {
  const [word, setWord] = useState(() => wordIn(history.state, name))
  const keep = () => history.replaceState({ ...history.state, [name]: word }, '')
  return { word, setWord, keep }
}

function wordIn(state: unknown, name: string): string {
  if (typeof state !== 'object' || state === null) return ''
  const word: unknown = Reflect.get(state, name)
  return typeof word === 'string' ? word : ''
}
