import type { Stores } from '#client/stores/createStores.ts'

/** Chromium's event, in no standard's types. */
interface InstallPrompt extends Event {
  readonly prompt: () => Promise<unknown>
}

const isPrompt = (event: Event): event is InstallPrompt => 'prompt' in event

/** Offers to install where the browser can, and on iOS where the person must do it by hand. */
export function watchInstall(window: Window, app: Stores['app']): () => Promise<void> {
  let offer: InstallPrompt | undefined
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    if (!isPrompt(event)) return
    offer = event
    app.setState({ install: 'prompt' })
  })
  window.addEventListener('appinstalled', () => app.setState({ install: 'none' }))
  if (isIos(window.navigator) && !isInstalled(window)) app.setState({ install: 'ios' })
  return async () => {
    const taken = offer
    offer = undefined
    app.setState({ install: 'none' })
    await taken?.prompt()
  }
}

const isInstalled = (window: Window): boolean =>
  window.matchMedia('(display-mode: standalone)').matches

/** iPads say they are Macs; no Mac has a touch screen. */
const isIos = ({ userAgent, maxTouchPoints }: Navigator): boolean =>
  /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)
