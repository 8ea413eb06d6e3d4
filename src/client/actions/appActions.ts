import type { Actions } from './actions.ts'
import type { ActionPorts } from './ports.ts'

type AppActions = Pick<
  Actions,
  | 'setLanguage'
  | 'setMode'
  | 'setReadAloud'
  | 'setTheme'
  | 'applyUpdate'
  | 'install'
  | 'dismissTrouble'
  | 'refreshStorage'
  | 'eraseDevice'
  | 'takeSharedFiles'
>

/** The browser around the app: each verb is one call of the device, so they share a file. */
export function createAppActions({
  db,
  stores,
  device,
}: Pick<ActionPorts, 'db' | 'stores' | 'device'>): AppActions {
  return {
    setLanguage: (language) => device.setLanguage(language),
    setMode: (mode) => device.setMode(mode),
    setReadAloud: (on) => device.setReadAloud(on),
    setTheme: async (theme) => device.setTheme(theme),
    applyUpdate: () => device.applyUpdate(),
    install: () => device.install(),
    takeSharedFiles: () => device.takeSharedFiles(),
    dismissTrouble: () => stores.app.setState(({ trouble: _, ...state }) => state, true),
    refreshStorage: async () => {
      const storage = await device.storage()
      if (storage) stores.app.setState({ storage })
    },
    eraseDevice: async () => {
      await db.delete()
      await device.erase()
    },
  }
}
