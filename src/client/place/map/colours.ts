const names = [
  'land',
  'outside',
  'green',
  'water',
  'rail',
  'road',
  'grid',
  'label',
  'halo',
  'outline',
] as const
export type MapColours = Readonly<Record<(typeof names)[number] | 'font', string>>

/**
 * The theme's colours as a canvas understands them. A custom property is only text (it may hold
 * light-dark() or another var()), so a probe element lets the browser work it out.
 */
export function readColours(container: HTMLElement): MapColours {
  const probe = document.createElement('span')
  probe.hidden = true
  container.append(probe)
  const style = getComputedStyle(probe)
  const entries = names.map((name) => {
    probe.style.color = `var(--m-${name})`
    return [name, style.color]
  })
  const font = style.fontFamily
  probe.remove()
  return { ...(Object.fromEntries(entries) as Record<(typeof names)[number], string>), font }
}

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
