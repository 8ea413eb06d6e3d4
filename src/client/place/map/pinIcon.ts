import { DivIcon } from 'leaflet'
import { element } from './controls.ts'
import { svg } from './svg.ts'

/** The pin to be placed: its tip is the place. Colours come from map.css. */
export function createPinIcon(): DivIcon {
  const holder = element('div', 'map-pin-drop')
  holder.append(
    svg('map-pin-picture', '0 0 48 64', [
      ['ellipse', { class: 'map-pin-shade', cx: '24', cy: '60', rx: '9', ry: '3' }],
      [
        'path',
        {
          class: 'map-pin-body',
          d: 'M24 60C19 50 5 38 5 23a19 19 0 0 1 38 0c0 15-14 27-19 37Z',
        },
      ],
      ['circle', { class: 'map-pin-eye', cx: '24', cy: '23', r: '8' }],
    ]),
  )
  return new DivIcon({
    className: 'map-pin',
    html: holder,
    iconSize: [48, 64],
    iconAnchor: [24, 60],
  })
}
