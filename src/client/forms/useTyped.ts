import { useState } from 'preact/hooks'
import { useLanguage } from '#client/i18n/useT.ts'
import { numberValue, shownNumber } from './lexical.ts'

/**
 * A number as the person types it, kept beside its lexical value: "3," is on the way to "3,5" and
 * must not be mended under their fingers.
 */
export function useTyped(value: string, onChange: (value: string) => void) {
  const language = useLanguage()
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: string }>()
  const text = typed?.value === value ? typed.text : shownNumber(value, language)
  return {
    text,
    onInput(next: string) {
      const read = numberValue(next) ?? next.trim()
      setTyped({ text: next, value: read })
      onChange(read)
    },
  }
}
