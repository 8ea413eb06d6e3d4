import { useEffect, useState } from 'preact/hooks'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import type { Pack } from './flow.ts'

export type DraftCity =
  | { readonly kind: 'ready'; readonly pack: Pack }
  | { readonly kind: 'loading' }
  /** Never loaded on this device, and no network now. */
  | { readonly kind: 'missing'; readonly instead: Pack | undefined }

/** The pack of the draft's own city: the app follows the draft, not the other way round. */
export function useDraftCity(city: string | undefined): DraftCity {
  const { actions, stores } = useApp()
  const pack = useStore(stores.city, (state) => state.pack)
  const [missing, setMissing] = useState<string>()
  const here = pack?.city.id

  useEffect(() => {
    if (city === undefined || here === city) return
    let wanted = true
    const look = () => {
      if (wanted && stores.city.getState().pack?.city.id !== city) setMissing(city)
    }
    actions.chooseCity(city).then(look, look)
    return () => {
      wanted = false
    }
  }, [actions, stores, city, here])

  if (pack && here === city) return { kind: 'ready', pack }
  return missing !== undefined && missing === city
    ? { kind: 'missing', instead: pack }
    : { kind: 'loading' }
}
