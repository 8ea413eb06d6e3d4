import { useEffect, useState } from 'preact/hooks'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'

export interface ShownPhoto {
  readonly id: string
  readonly url: string
}

/** Photos that only the city holds, as far as they could be fetched with the receipt. */
export function useOwnPhotos(reportId: string, wanted: readonly string[]): readonly ShownPhoto[] {
  const { actions, stores } = useApp()
  const [shown, setShown] = useState<readonly ShownPhoto[]>([])
  const contactAt = useStore(stores.sync, (state) => state.contact_at)
  const names = wanted.join()
  useEffect(() => {
    let stopped = false
    const fetchOne = async (sha256: string) => {
      // Only a picture: without it the screen still says how many the city has.
      const url = await actions.ownPhoto(reportId, sha256).catch(() => undefined)
      return url === undefined ? [] : [{ id: sha256, url }]
    }
    void Promise.all(wanted.map(fetchOne)).then((found) => {
      if (!stopped) setShown(found.flat())
    })
    return () => {
      stopped = true
    }
    // After each contact once more: the network may have been away.
  }, [actions, reportId, names, contactAt])
  return shown
}
