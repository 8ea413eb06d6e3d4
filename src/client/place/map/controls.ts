import { DomEvent, type Map as LeafletMap } from 'leaflet'
import type { MapLabels } from './labels.ts'

/** Two large buttons. Leaflet's own are links with a hash, which a router would follow. */
export function addZoomButtons(map: LeafletMap, labels: MapLabels): void {
  const box = element('div', 'map-zoom')
  const zoomIn = zoomButton('+', labels.zoomIn, () => map.zoomIn())
  const zoomOut = zoomButton('−', labels.zoomOut, () => map.zoomOut())
  const follow = () => {
    // aria-disabled keeps the focus where it is; disabled would throw it to the page's top.
    zoomIn.setAttribute('aria-disabled', String(map.getZoom() >= map.getMaxZoom()))
    zoomOut.setAttribute('aria-disabled', String(map.getZoom() <= map.getMinZoom()))
  }
  map.on('zoomend zoomlevelschange', follow)
  map.whenReady(follow)
  box.append(zoomIn, zoomOut)
  DomEvent.disableClickPropagation(box)
  cornerOf(map).prepend(box)
}

/** Buttons and sources share the lower right corner. */
function cornerOf(map: LeafletMap): HTMLElement {
  const container = map.getContainer()
  const known = container.querySelector<HTMLElement>('.map-corner')
  const corner = known ?? element('div', 'map-corner')
  if (!known) container.append(corner)
  return corner
}

export interface Credit {
  readonly text: string
  readonly url?: string | undefined
}

/** Always to be seen: the sources' licences ask for it. */
export function createCredits(map: LeafletMap): { show(credits: readonly Credit[]): void } {
  const box = element('div', 'map-credits')
  box.dir = 'auto'
  DomEvent.disableClickPropagation(box)
  cornerOf(map).append(box)
  return {
    show: (credits) => box.replaceChildren(...credits.map(creditElement)),
  }
}

/** A word on the map itself about the map: what it lacks, or that it is invented. */
export function createNote(map: LeafletMap): { show(text: string | undefined): void } {
  const box = element('p', 'map-word')
  box.dir = 'auto'
  box.hidden = true
  map.getContainer().append(box)
  return {
    show(text) {
      box.textContent = text ?? ''
      box.hidden = text === undefined
    },
  }
}

function creditElement({ text, url }: Credit): HTMLElement {
  if (!url?.startsWith('https://')) return element('span', 'map-credit', text)
  const link = element('a', 'map-credit', text)
  link.href = url
  link.target = '_blank'
  link.rel = 'noopener noreferrer'
  return link
}

function zoomButton(sign: string, label: string, onClick: () => void): HTMLButtonElement {
  const button = element('button', 'map-button')
  button.type = 'button'
  button.setAttribute('aria-label', label)
  const mark = element('span', 'map-button-sign', sign)
  mark.setAttribute('aria-hidden', 'true')
  button.append(mark)
  button.addEventListener('click', onClick)
  return button
}

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text?: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  made.className = className
  if (text !== undefined) made.textContent = text
  return made
}
