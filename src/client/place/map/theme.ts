/** Calls back after the page's or the device's colours have changed; the answer ends it. */
export function watchTheme(onChange: () => void): () => void {
  const queries = [
    '(prefers-color-scheme: dark)',
    '(prefers-contrast: more)',
    '(forced-colors: active)',
  ]
  const media = queries.map((query) => matchMedia(query))
  const observer = new MutationObserver(onChange)
  for (const one of media) one.addEventListener('change', onChange)
  // The app names its theme on <html>, whatever the attribute is called.
  observer.observe(document.documentElement, { attributes: true })
  return () => {
    for (const one of media) one.removeEventListener('change', onChange)
    observer.disconnect()
  }
}
