import { useCallback, useState } from 'preact/hooks'
import { useApp } from './appContext.ts'
import { useStore } from './useStore.ts'

/** The chosen city's map on this device, and what a person can do about it. */
export function useOfflineCity() {
  const { actions, stores } = useApp()
  const city = useStore(stores.city, (state) => state.pack?.city.name)
  const state = useStore(stores.offline, (offline) => offline)
  const stalled = useStore(stores.saving, (saving) => saving.stalled)
  const msLeft = useStore(stores.saving, (saving) => saving.ms_left)
  const [asking, setAsking] = useState(false)
  const save = useCallback(
    (mobile: boolean) => {
      actions.saveCityMap({ mobile }).then(
        (answer) => setAsking(answer === 'ask'),
        // The shell's bar names a store that failed; there is nothing to add here.
        () => setAsking(false),
      )
    },
    [actions],
  )
  return {
    ...{ city: city ?? '', state, stalled, msLeft, asking },
    onSave: () => save(false),
    onSaveMobile: () => save(true),
    onPause: () => void actions.pauseCityMap(),
    onRemove: () => void actions.removeCityMap(),
    onDecline: () => {
      setAsking(false)
      void actions.declineCityMap()
    },
  }
}
