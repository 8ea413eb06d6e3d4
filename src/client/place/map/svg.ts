const namespace = 'http://www.w3.org/2000/svg'

export type SvgPart = readonly [tag: string, attributes: Readonly<Record<string, string>>]

/** Decorative: whoever hears the page hears the words beside it. */
export function svg(className: string, viewBox: string, parts: readonly SvgPart[]): SVGSVGElement {
  const root = document.createElementNS(namespace, 'svg')
  root.setAttribute('class', className)
  root.setAttribute('viewBox', viewBox)
  root.setAttribute('aria-hidden', 'true')
  root.setAttribute('focusable', 'false')
  for (const [tag, attributes] of parts) {
    const child = document.createElementNS(namespace, tag)
    for (const [name, value] of Object.entries(attributes)) child.setAttribute(name, value)
    root.append(child)
  }
  return root
}
