// @vitest-environment jsdom
import { getAllByRole, getByRole } from '@testing-library/dom'
import { userEvent } from '@testing-library/user-event'
import { Map as LeafletMap } from 'leaflet'
import { afterEach, expect, test, vi } from 'vitest'
import { createThings, type Thing } from '#client/place/map/things.ts'

const maps: LeafletMap[] = []
afterEach(() => {
  for (const map of maps.splice(0)) map.remove()
  document.body.replaceChildren()
})

function aMap() {
  const box = document.createElement('div')
  document.body.append(box)
  const map = new LeafletMap(box, { zoomControl: false, attributionControl: false })
  maps.push(map.setView([50.1, 8.76], 18, { animate: false }))
  return { box, things: createThings(map) }
}
const lamp = (id: string, more: Partial<Thing> = {}): Thing => ({
  ...{ id, label: `Laterne ${id}`, isChosen: false, choose: vi.fn() },
  point: { lat: 50.1, long: 8.76 + Number(id) / 1e6 },
  ...more,
})

test('each lamp is a mark with its name, to be chosen by a tap', async () => {
  const { box, things } = aMap()
  const [one, two] = [lamp('4711'), lamp('4712')]
  things.show([one, two])
  await userEvent.click(getByRole(box, 'button', { name: 'Laterne 4712' }))
  expect(two.choose).toHaveBeenCalledOnce()
  expect(one.choose).not.toHaveBeenCalled()
})

test('Tab and Enter choose as well', async () => {
  const { box, things } = aMap()
  const one = lamp('4711')
  things.show([one])
  getByRole(box, 'button', { name: 'Laterne 4711' }).focus()
  await userEvent.keyboard('{Enter}')
  expect(one.choose).toHaveBeenCalledOnce()
})

test('the chosen one is told from the others, and is heard to be', () => {
  const { box, things } = aMap()
  things.show([lamp('4711', { isChosen: true }), lamp('4712')])
  const pressed = getAllByRole(box, 'button').map((mark) => mark.getAttribute('aria-pressed'))
  expect(pressed).toEqual(['true', 'false'])
})

test('who has chosen by keyboard keeps the focus on the mark', () => {
  const { box, things } = aMap()
  things.show([lamp('4711'), lamp('4712')])
  getByRole(box, 'button', { name: 'Laterne 4712' }).focus()
  things.show([lamp('4711'), lamp('4712', { isChosen: true })])
  expect(document.activeElement).toBe(getByRole(box, 'button', { name: 'Laterne 4712' }))
})

test('other things take the place of those before', () => {
  const { box, things } = aMap()
  things.show([lamp('4711')])
  things.show([lamp('4713')])
  expect(getAllByRole(box, 'button').map((mark) => mark.getAttribute('aria-label'))).toEqual([
    'Laterne 4713',
  ])
})
