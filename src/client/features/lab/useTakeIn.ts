import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { TakenIn } from '#client/actions/labVerbs.ts'
import { useApp } from '#client/stores/appContext.ts'

export type TakeInEnd = TakenIn | { readonly kind: 'problem'; readonly why: 'full' }

/** Takes in what another device has packed; a lab is opened at once. */
export function useTakeIn() {
  const { actions } = useApp()
  const { route } = useLocation()
  const [end, setEnd] = useState<TakeInEnd>()
  async function parcel(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    setEnd(undefined)
    try {
      await actions.watchLabs()
      const taken = await actions.takeIn(bytes)
      setEnd(taken)
      if (taken.kind === 'lab') route(`/labor/${taken.code}`)
    } catch {
      // Only a device store without room or reach fails here; the other device still has it all.
      setEnd({ kind: 'problem', why: 'full' })
    }
  }
  return {
    end,
    parcel,
    file: async (file: File | undefined) => {
      if (file) await parcel(new Uint8Array(await file.arrayBuffer()))
    },
    /** The QR code of a poster. */
    link: (path: string) => route(path),
  }
}
