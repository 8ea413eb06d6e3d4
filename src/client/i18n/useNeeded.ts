import { useEffect, useState } from 'preact/hooks'
import type { Namespace } from './keys.ts'
import { useTranslations } from './useT.ts'

/** Loads the words of a piece that stands on screens of other features; true once they are there. */
export function useNeeded(namespace: Namespace): boolean {
  const { i18n, need } = useTranslations()
  const [ready, setReady] = useState(() => i18n.hasResourceBundle(i18n.language, namespace))
  useEffect(() => {
    let gone = false
    // Without its words the piece stays away; it is never the only way on.
    need(namespace).then(
      () => gone || setReady(true),
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [need, namespace])
  return ready
}
