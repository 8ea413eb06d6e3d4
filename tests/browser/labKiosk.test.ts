import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPhone, type Phone } from '#tests/support/real/chromium.ts'
import { type Citizen, citizen, openApp } from '#tests/support/real/citizen.ts'
import { aDesk, type DeskLab } from '#tests/support/real/deskLab.ts'
import { rowsOf } from '#tests/support/real/device.ts'
import { aHeatForm, kiosk } from '#tests/support/real/labForm.ts'
import { answerAt, labWords, nextPerson, startKiosk, tablet } from '#tests/support/real/seat.ts'
import { useStage } from '#tests/support/real/stage.ts'
import { until } from '#tests/support/real/until.ts'

const stage = useStage()
let lab: DeskLab
let home: string
beforeAll(async () => {
  const desk = await aDesk(stage.endpoint.origin, stage.endpoint.output())
  lab = await desk.newLab(aHeatForm(), { results: 'live', age_group: 'mixed', kiosk })
  home = `/labor/${lab.lab.code}/antworten`
})

const button = ({ page }: Citizen, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const pathOf = ({ page }: Citizen) => new URL(page.url()).pathname
const untilHome = (me: Citizen) =>
  until('it is where it may be used', async () => {
    if (pathOf(me) !== home) return false
    return (await me.page.locator('.lab-seat').count()) > 0
  })

async function aKiosk(): Promise<Citizen> {
  const me = await stage.someone(tablet)
  await me.open(`/labor/${lab.lab.code}`)
  await button(me, labWords.start).waitFor()
  await startKiosk(me, lab.lab.code)
  return me
}

/** All that a curious next person could find: the store, the address, storage, the page's words. */
async function traces(me: Citizen): Promise<string> {
  const stores = ['seats', 'labs', 'settings', 'labMedia'] as const
  const rows = await Promise.all(stores.map((store) => rowsOf(me.page, store)))
  const seen = await me.page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input, textarea')].map(
        (field) => (field as HTMLInputElement).value,
      ),
      JSON.stringify({ ...localStorage, ...sessionStorage }),
      location.href,
      JSON.stringify(history.state),
    ].join('\n'),
  )
  return `${JSON.stringify(rows)}\n${seen}`
}

describe('a tablet that is passed around', () => {
  it('is wiped in one tap: whoever comes next finds nothing of the one before', async () => {
    const me = await aKiosk()
    await me.page.getByRole('radio', { name: 'English' }).check()
    await button(me, 'Yes, I will take part').click()
    await me.page.getByRole('radio', { name: 'Park' }).check()
    await button(me, 'Continue').click()
    await me.page.getByRole('textbox').fill('Geheimer Baum')
    await button(me, 'Continue').click()
    await button(me, 'Hand in').click()
    await me.page.getByRole('heading', { level: 1, name: 'Thank you!' }).waitFor()
    await button(me, 'Next person').click()
    // In the tablet's own language again.
    await button(me, labWords.start).waitFor()
    expect(await traces(me)).not.toContain('Geheimer Baum')
    await me.page.goBack()
    await untilHome(me)
    await button(me, labWords.start).click()
    await me.page.getByRole('heading', { level: 1, name: labWords.choiceStep }).waitFor()
    expect(await me.page.getByRole('radio', { checked: true }).count()).toBe(0)
    await button(me, labWords.next).click()
    expect(await me.page.getByRole('textbox').inputValue()).toBe('')
    expect(await me.page.getByRole('textbox').getAttribute('autocomplete')).toBe('off')
    expect(await traces(me)).not.toContain('Geheimer Baum')
  })

  it('is left neither by back nor by an address nor by a reload', async () => {
    const me = await aKiosk()
    await button(me, labWords.start).click()
    await me.page.getByRole('radio', { name: 'Park' }).check()
    for (let press = 0; press < 5; press++) await me.page.goBack()
    await untilHome(me)
    await me.page.getByRole('radio', { name: 'Park', checked: true }).waitFor()
    for (const path of ['/', '/meine', `/labor/${lab.lab.code}/leiten`, '/mehr']) {
      await me.open(path)
      await untilHome(me)
      expect(await me.page.getByRole('navigation').isVisible()).toBe(false)
    }
    await me.page.reload()
    await untilHome(me)
    await me.page.goForward()
    await untilHome(me)
    // The same person, at the same question, with the same answer.
    await me.page.getByRole('radio', { name: 'Park', checked: true }).waitFor()
  })

  it('asks whether somebody is there, loses nothing when somebody is, and all when nobody is', async () => {
    const me = await stage.someone(tablet)
    await me.page.clock.install()
    await me.open(`/labor/${lab.lab.code}`)
    await startKiosk(me, lab.lab.code)
    await button(me, labWords.start).click()
    await me.page.getByRole('radio', { name: 'Markt' }).check()
    await button(me, labWords.next).click()
    await me.page.getByRole('textbox').fill('Noch nicht fertig')
    await me.page.clock.fastForward(65_000)
    const dialog = me.page.getByRole('dialog', { name: 'Bist du noch da?' })
    await dialog.waitFor()
    await me.page.clock.fastForward(40_000)
    await button(me, 'Ich bin noch da').last().click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await me.page.getByRole('textbox').inputValue()).toBe('Noch nicht fertig')
    await me.page.clock.fastForward(65_000)
    await dialog.waitFor()
    await me.page.clock.fastForward(62_000)
    await button(me, labWords.start).waitFor()
    expect(await traces(me)).not.toContain('Noch nicht fertig')
  })

  it('keeps its screen on', async () => {
    const me = await stage.someone(tablet)
    await me.page.addInitScript(() => {
      const asked: string[] = []
      Object.assign(window, { asked })
      navigator.wakeLock.request = async (kind = 'screen') => {
        asked.push(kind)
        return Object.assign(new EventTarget(), {
          release: async () => undefined,
        }) as WakeLockSentinel
      }
    })
    await me.open(`/labor/${lab.lab.code}`)
    await startKiosk(me, lab.lab.code)
    const asked = () => me.page.evaluate(() => (window as unknown as { asked: string[] }).asked)
    await until('the lock was asked for', async () => (await asked()).includes('screen'))
  })

  it('lets a person take the answer along on a phone of their own', async () => {
    const me = await aKiosk()
    await answerAt(me, 'Park', 'Zum Mitnehmen')
    await button(me, 'Aufs eigene Handy mitnehmen').click()
    await me.page.getByRole('img', { name: 'Aufs eigene Handy mitnehmen' }).waitFor()
    await nextPerson(me)
    await button(me, labWords.start).waitFor()
    expect(JSON.stringify(await rowsOf(me.page, 'labs'))).not.toContain('secret')
  })
})

describe('a tablet that dies', () => {
  let device: Phone
  beforeAll(async () => {
    device = await aPhone(tablet)
  })
  afterAll(() => device.remove())

  async function on(path: string): Promise<Citizen> {
    const context = await device.on()
    context.setDefaultTimeout(15_000)
    const me = citizen(context.pages()[0] ?? (await context.newPage()), stage.endpoint.origin)
    await me.open(path)
    return me
  }

  it('comes back to the same question and the same words, passed around or not', async () => {
    const context = await device.on()
    context.setDefaultTimeout(15_000)
    let me = await openApp(context.pages()[0] ?? (await context.newPage()), stage.endpoint.origin)
    await me.open(`/labor/${lab.lab.code}`)
    for (const shared of [false, true]) {
      if (shared) await startKiosk(me, lab.lab.code)
      await button(me, labWords.start).click()
      await me.page.getByRole('radio', { name: 'Schulhof' }).check()
      await button(me, labWords.next).click()
      await me.page.getByRole('textbox').fill('Ein Sonnensegel')
      await until('it is on the disk', async () => {
        const rows = JSON.stringify(await rowsOf(me.page, 'seats'))
        return rows.includes('Ein Sonnensegel') && rows.includes('idee')
      })
      await device.kill()
      me = await on(shared ? '/' : `/labor/${lab.lab.code}`)
      if (!shared) await button(me, 'Ja, ich mache weiter').click()
      await me.page.getByRole('heading', { level: 1, name: labWords.textStep }).waitFor()
      expect(await me.page.getByRole('textbox').inputValue()).toBe('Ein Sonnensegel')
      if (shared) continue
      await button(me, labWords.next).click()
      await button(me, labWords.finish).click()
      await me.page.getByRole('heading', { level: 1, name: labWords.thanks }).waitFor()
    }
  })
})
