import { afterEach, describe, expect, it } from 'vitest'
import { type Citizen, citizen } from '#tests/support/real/citizen.ts'
import { rowsOf } from '#tests/support/real/device.ts'
import { useStage } from '#tests/support/real/stage.ts'
import { countReports, stored, storedReports } from '#tests/support/real/stored.ts'
import { until } from '#tests/support/real/until.ts'
import { aWaitingReport, unsentFile, type WaitingReport } from '#tests/support/real/waiting.ts'
import { dead, fine, first, isSync } from '#tests/support/real/weather.ts'

const stage = useStage()
const dataDir = () => stage.endpoint.dataDir
afterEach(() => stage.proxy.setWeather(fine))

interface Outbox {
  readonly id: string
  readonly state: string
}
interface Report {
  readonly id: string
  readonly number?: string
}

/** A device on which these reports wait, behind a dead line. */
async function someoneWith(reports: readonly WaitingReport[]): Promise<Citizen> {
  const me = await stage.someone()
  stage.proxy.setWeather(dead)
  await me.importUnsent(unsentFile('offenbach', reports))
  return me
}

const manyReports = (count: number) => Array.from({ length: count }, (_, i) => aWaitingReport(i))
const storedOf = (reports: readonly WaitingReport[]) => {
  const ids = new Set(reports.map(({ id }) => id))
  return storedReports(dataDir()).filter(({ id }) => ids.has(id))
}
const numberOn = async ({ page }: Citizen, id: string) =>
  (await rowsOf<Report>(page, 'reports')).find((row) => row.id === id)?.number

describe('an answer that is lost after the endpoint has stored the report', () => {
  it('leaves one report, and the device shows the number that the endpoint gave it', async () => {
    const [report] = manyReports(1)
    if (!report) throw new Error('no report')
    const me = await someoneWith([report])
    stage.proxy.setWeather(first(1, isSync, { kind: 'lose_answer' }))
    await me.sendNow()
    await until('the endpoint has it', () => storedOf([report]).length === 1)
    const number = storedOf([report])[0]?.number
    await until('the device knows', async () => (await numberOn(me, report.id)) === number)
    await me.page
      .getByText(number ?? '')
      .first()
      .waitFor()
    expect(storedOf([report])).toHaveLength(1)
    expect(await me.page.getByText(number ?? '', { exact: false }).count()).toBe(1)
    expect(await rowsOf<Outbox>(me.page, 'outbox')).toEqual([])
  })
})

describe('the same operation fifty times at once', () => {
  it('is one row, with one number', async () => {
    const [report] = manyReports(1)
    if (!report) throw new Error('no report')
    const me = await someoneWith([report])
    stage.proxy.setWeather(first(1, isSync, { kind: 'repeat', times: 50 }))
    await me.sendNow()
    await me.untilNothingWaits()
    expect(storedOf([report])).toHaveLength(1)
    const operations = stored(
      dataDir(),
      `SELECT id FROM operations WHERE report_id = '${report.id}'`,
    )
    expect(operations).toHaveLength(1)
    expect(await numberOn(me, report.id)).toBe(storedOf([report])[0]?.number)
  })

  it('gives fifty clients at once the same number', async () => {
    const { operation, id } = aWaitingReport(50)
    const body = JSON.stringify({ device: 'fifty-at-once', cursor: null, operations: [operation] })
    const headers = { 'content-type': 'application/json' }
    const url = `${stage.endpoint.origin}/api/v1/cities/offenbach/sync`
    const answers = await Promise.all(
      Array.from({ length: 50 }, async () =>
        (await fetch(url, { method: 'POST', headers, body })).json(),
      ),
    )
    const results = answers.flatMap((answer) => answer.results)
    expect(new Set(results.map(({ reference }) => reference)).size).toBe(1)
    expect(results.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(1)
    expect(results.filter(({ outcome }) => outcome === 'repeated')).toHaveLength(49)
    expect(stored(dataDir(), `SELECT id FROM reports WHERE id = '${id}'`)).toHaveLength(1)
  })
})

describe('two tabs and the service worker at once', () => {
  it('send each report once', async () => {
    const reports = manyReports(60)
    const before = countReports(dataDir())
    const me = await someoneWith(reports)
    const other = citizen(await me.page.context().newPage(), stage.proxy.origin)
    await other.open('/meine')
    await other.page.getByRole('button', { name: 'Jetzt senden' }).waitFor()

    stage.proxy.setWeather(fine)
    const sent = stage.proxy.log.length
    const cdp = await me.page.context().newCDPSession(me.page)
    const wakeWorker = await backgroundSync(cdp, stage.proxy.origin)
    await Promise.all([
      pressSend(me),
      pressSend(other),
      wakeWorker(),
      me.page.evaluate(() => dispatchEvent(new Event('online'))),
      other.page.evaluate(() => dispatchEvent(new Event('online'))),
    ])
    await me.untilNothingWaits()
    await other.untilNothingWaits()
    expect(countReports(dataDir())).toBe(before + reports.length)
    expect(storedOf(reports)).toHaveLength(reports.length)
    const bodies = stage.proxy.log.slice(sent).filter((one) => isSync(one) && one.bytes > 10_000)
    // One runner across all of them: the operations went out once, not once for each.
    expect(bodies).toHaveLength(1)
  })

  it('the worker alone sends what a closed app has left behind', async () => {
    const reports = manyReports(3)
    const me = await someoneWith(reports)
    const empty = await me.page.context().newPage()
    await empty.goto(`${stage.proxy.origin}/leer`)
    const cdp = await me.page.context().newCDPSession(empty)
    const wakeWorker = await backgroundSync(cdp, stage.proxy.origin)
    await me.page.close()
    stage.proxy.setWeather(fine)
    await wakeWorker()
    await until('all are there', () => storedOf(reports).length === reports.length)
    await until('the outbox is empty', async () => (await rowsOf(empty, 'outbox')).length === 0)
  })
})

/** At this very moment: the button may vanish while Playwright still waits for it to stand still. */
const pressSend = ({ page }: Citizen) =>
  page.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('main button')]
    buttons.find((button) => button.textContent?.includes('Jetzt senden'))?.click()
  })

type Cdp = Awaited<ReturnType<ReturnType<Citizen['page']['context']>['newCDPSession']>>

/** What the browser does when the network is back: a sync event for the app's own tag. */
async function backgroundSync(cdp: Cdp, origin: string): Promise<() => Promise<void>> {
  const known = new Promise<string>((resolve) => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const mine = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin))
      if (mine) resolve(mine.registrationId)
    })
  })
  await cdp.send('ServiceWorker.enable')
  const registrationId = await known
  return async () => {
    await cdp.send('ServiceWorker.dispatchSyncEvent', {
      origin,
      registrationId,
      tag: 'outbox',
      lastChance: false,
    })
  }
}
