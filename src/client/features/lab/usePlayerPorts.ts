import { useEffect, useMemo, useState } from 'preact/hooks'
import type { MediaStore, PlayerPorts } from '#client/forms/player.ts'
import { locateOnce } from '#client/lab/locateOnce.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import type { Lab } from '#domain/lab/lab.ts'

/** What the player may ask of this device. */
export function usePlayerPorts({ id, city }: Lab): PlayerPorts {
  const { actions, stores } = useApp()
  const pack = useStore(stores.city, (state) => state.pack)
  const formMedia = useFormMedia(id)
  const mediaStore = useMemo<MediaStore>(
    () => ({
      put: (bytes, type) => actions.putSeatMedia(id, bytes, type),
      get: (name) => actions.getSeatMedia(id, name),
      remove: (name) => actions.removeSeatMedia(id, name),
    }),
    [actions, id],
  )
  return useMemo(
    () => ({
      mediaStore,
      formMedia: (name) => formMedia.get(name),
      preparePhoto,
      locate: locateOnce,
      ...(pack && pack.id === city ? { mapGround: pack } : {}),
    }),
    [mediaStore, formMedia, pack, city],
  )
}

const preparePhoto: NonNullable<PlayerPorts['preparePhoto']> = async (file) => {
  const { createPhotoPipeline } = await import('#client/photos/pipeline.ts')
  return await createPhotoPipeline().prepare(file)
}

/** URLs of what the form itself shows, as long as this screen stands. */
function useFormMedia(labId: string): ReadonlyMap<string, string> {
  const { actions } = useApp()
  const [urls, setUrls] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    let made: ReadonlyMap<string, string> = new Map()
    let gone = false
    async function load(): Promise<void> {
      const files = await actions.formMedia(labId)
      if (gone) return
      made = new Map([...files].map(([name, blob]) => [name, URL.createObjectURL(blob)]))
      setUrls(made)
    }
    // A form without its pictures is a form all the same.
    void load().catch(() => undefined)
    return () => {
      gone = true
      for (const url of made.values()) URL.revokeObjectURL(url)
    }
  }, [actions, labId])
  return urls
}
