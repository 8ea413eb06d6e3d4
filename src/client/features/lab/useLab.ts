import { useEffect, useState } from 'preact/hooks'
import type { JoinEnd } from '#client/actions/labVerbs.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { useStore } from '#client/stores/useStore.ts'

export type Why = Extract<JoinEnd, { ok: false }>['why']

export type LabState =
  | { readonly state: 'loading' }
  | { readonly state: 'here'; readonly entry: LabEntry }
  | { readonly state: 'missing'; readonly why: Why }

/** The lab of this address: from the device at once, with news from the endpoint when they come. */
export function useLab(code: string): LabState {
  const { actions, stores } = useApp()
  const entry = useStore(stores.labs, ({ labs }) =>
    labs.find(({ lab }) => lab.code === code.toUpperCase()),
  )
  const [why, setWhy] = useState<Why>()
  useEffect(() => {
    let gone = false
    setWhy(undefined)
    const join = async () => {
      await actions.watchLabs()
      const end = await actions.joinLab(code)
      if (!gone && !end.ok) setWhy(end.why)
    }
    // A device store that fails says so itself, at the top of the screen.
    join().catch(() => gone || setWhy('damaged'))
    return () => {
      gone = true
    }
  }, [actions, code])
  if (entry) return { state: 'here', entry }
  return why ? { state: 'missing', why } : { state: 'loading' }
}
