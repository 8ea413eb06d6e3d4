import { afterEach, describe, expect, it } from 'vitest'
import { launchChromium, phone } from '#tests/support/real/chromium.ts'
import { openApp } from '#tests/support/real/citizen.ts'
import { rowsOf } from '#tests/support/real/device.ts'
import { startEndpoint } from '#tests/support/real/endpoint.ts'
import { faultyProxy } from '#tests/support/real/proxy.ts'
import { storedReports } from '#tests/support/real/stored.ts'
import { until } from '#tests/support/real/until.ts'
import { aWaitingReport, unsentFile } from '#tests/support/real/waiting.ts'
import { dead, isSync, type Weather } from '#tests/support/real/weather.ts'

const reports = 200
const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const moments = [
  { when: 'while the second batch is on its way', env: {} },
  { when: 'just before the commit', env: { FAULT_CRASH: 'before_commit', FAULT_AFTER: '100' } },
  {
    when: 'after the commit, before the answer',
    env: { FAULT_CRASH: 'after_commit', FAULT_AFTER: '100' },
  },
]

describe.each(moments)('an endpoint killed $when', ({ env }) => {
  it('has lost nothing it acknowledged and holds nothing twice when it is back', async () => {
    const endpoint = await startEndpoint({ env: { ...env, NODE_ENV: 'test' } })
    closing.push(() => endpoint.remove())
    const proxy = await faultyProxy(endpoint.origin)
    closing.push(() => proxy.close())
    const browser = await launchChromium()
    closing.push(() => browser.close())
    const me = await openApp(await (await browser.newContext(phone)).newPage(), proxy.origin)
    proxy.setWeather(dead)
    const waiting = Array.from({ length: reports }, (_, i) => aWaitingReport(i))
    await me.importUnsent(unsentFile('offenbach', waiting))

    let ended = false
    const killed =
      'FAULT_CRASH' in env ? undefined : killAtSecondBatch(endpoint, () => (ended = true))
    proxy.setWeather(killed ?? (() => ({ kind: 'pass' })))
    await me.sendNow()
    await until('the endpoint is dead', async () => ended || !(await isAlive(endpoint.origin)))
    const acknowledged = (await rowsOf<{ id: string; number?: string }>(me.page, 'reports')).filter(
      ({ number }) => number !== undefined,
    )
    expect(acknowledged.length).toBeLessThan(reports)
    const surviving = new Map(storedReports(endpoint.dataDir).map(({ id, number }) => [id, number]))
    for (const { id, number } of acknowledged) expect(surviving.get(id)).toBe(number)

    proxy.setWeather(() => ({ kind: 'pass' }))
    await endpoint.start({})
    await until('all are there', async () => {
      await me.page.evaluate(() => dispatchEvent(new Event('online')))
      return storedReports(endpoint.dataDir).length >= reports
    })
    await me.untilNothingWaits()
    const ids = storedReports(endpoint.dataDir).map(({ id }) => id)
    expect(new Set(ids)).toEqual(new Set(waiting.map(({ id }) => id)))
    expect(ids).toHaveLength(reports)
    const onDevice = await rowsOf<{ id: string; number?: string }>(me.page, 'reports')
    const inTown = new Map(storedReports(endpoint.dataDir).map(({ id, number }) => [id, number]))
    for (const { id, number } of onDevice) expect(number).toBe(inTown.get(id))
  })
})

function killAtSecondBatch(endpoint: { kill(): Promise<void> }, onEnd: () => void): Weather {
  let seen = 0
  return (request) => {
    if (isSync(request) && request.bytes > 10_000 && ++seen === 2) void endpoint.kill().then(onEnd)
    return { kind: 'pass' }
  }
}

const isAlive = (origin: string): Promise<boolean> =>
  fetch(`${origin}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  )
