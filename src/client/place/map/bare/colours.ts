const names = ['land', 'green', 'water', 'rail', 'road', 'grid', 'label', 'halo'] as const
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
