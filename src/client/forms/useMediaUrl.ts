import { useEffect, useState } from 'preact/hooks'
import type { MediaStore } from './player.ts'

/** An address for bytes that the device keeps; given back when nobody looks any more. */
export function useMediaUrl(store: MediaStore, name: string): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    let gone = false
    let made: string | undefined
    setUrl(undefined)
    if (!name) return
    store.get(name).then(
      (kept) => {
        if (!kept || gone) return
        made = URL.createObjectURL(new Blob([kept.bytes], { type: kept.type }))
        setUrl(made)
      },
      // Not to be read is not to be shown; the answer itself still names it.
      () => undefined,
    )
    return () => {
      gone = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [store, name])
  return url
}
