/** What else the app keeps besides its database; afterwards the page starts as on the first day. */
export async function eraseSite(window: Window & typeof globalThis): Promise<void> {
  if ('caches' in window) {
    for (const name of await window.caches.keys()) await window.caches.delete(name)
  }
  if ('serviceWorker' in window.navigator) {
    const registrations = await window.navigator.serviceWorker.getRegistrations()
    await Promise.all(registrations.map((registration) => registration.unregister()))
  }
  clearPreferences(window)
  window.location.assign('/')
}

function clearPreferences(window: Window): void {
  try {
    window.localStorage.clear()
  } catch {
    // Site data is blocked: there is nothing to clear.
  }
}
