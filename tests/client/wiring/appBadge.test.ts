import { expect, test, vi } from 'vitest'
import { createStores } from '#client/stores/createStores.ts'
import { keepBadge } from '#client/wiring/appBadge.ts'

const anIcon = () => ({
  setAppBadge: vi.fn(async (_: number) => undefined),
  clearAppBadge: vi.fn(async () => undefined),
})

test('the icon counts what waits and what needs help, and is clean when all has arrived', () => {
  const { sync } = createStores()
  const icon = anIcon()
  keepBadge(sync, icon)
  sync.setState({ waiting: 2, rejected: 1 })
  expect(icon.setAppBadge).toHaveBeenLastCalledWith(3)
  icon.clearAppBadge.mockClear()
  sync.setState({ waiting: 0, rejected: 0 })
  expect(icon.clearAppBadge).toHaveBeenCalledOnce()
})

test('what does not change the number does not touch the icon', () => {
  const { sync } = createStores()
  const icon = anIcon()
  keepBadge(sync, icon)
  sync.setState({ waiting: 1 })
  sync.setState({ phase: 'sending' })
  expect(icon.setAppBadge).toHaveBeenCalledOnce()
})

test('a browser without numbers on icons, or one that refuses them, does no harm', () => {
  const { sync } = createStores()
  keepBadge(sync, {})
  keepBadge(sync, { setAppBadge: () => Promise.reject(new Error('not installed')) })
  expect(() => sync.setState({ waiting: 1 })).not.toThrow()
})
