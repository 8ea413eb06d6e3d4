import { beforeAll, describe, expect, it } from 'vitest'
import { type Citizen, goTo } from '#tests/support/real/citizen.ts'
import { aDesk, type Desk, type DeskLab } from '#tests/support/real/deskLab.ts'
import { readCode } from '#tests/support/real/film.ts'
import { aHeatForm, kiosk } from '#tests/support/real/labForm.ts'
import { answerAt, labWords, startKiosk, tablet } from '#tests/support/real/seat.ts'
import { useStage } from '#tests/support/real/stage.ts'
import { until } from '#tests/support/real/until.ts'
import { dead, fine } from '#tests/support/real/weather.ts'

const stage = useStage()
let desk: Desk
let lab: DeskLab
beforeAll(async () => {
  desk = await aDesk(stage.endpoint.origin, stage.endpoint.output())
  lab = await desk.newLab(aHeatForm(), { results: 'live', age_group: 'mixed', kiosk })
})

const button = ({ page }: Citizen, name: string) => page.getByRole('button', { name, exact: true })
const title = (me: Citizen, name: string) => me.untilTitle(name)

async function typeCode(me: Citizen, typed: string): Promise<void> {
  await me.page.getByLabel('Code aus sechs Buchstaben').fill(typed)
  await me.page.keyboard.press('Enter')
}

describe('joining', () => {
  it('by six letters, however they are typed; and each thing that can be wrong is said in its words', async () => {
    const draft = await desk.newLab(aHeatForm(), { state: 'draft' })
    const closed = await desk.newLab(aHeatForm(), { results: 'after' })
    await closed.change({ state: 'closed' })
    const me = await stage.someone()
    await me.open('/labor')
    await typeCode(me, 'BCD')
    await me.page.getByText('Ein Code hat genau sechs Buchstaben').waitFor()
    await typeCode(me, 'BBBBBB')
    await me.page.getByText('Diesen Code kennen wir nicht').waitFor()
    await typeCode(me, draft.lab.code)
    await me.page.getByText('Dieses Labor fängt erst noch an.').waitFor()
    await typeCode(me, closed.lab.code)
    await me.page.getByText('Dieses Labor ist beendet.').waitFor()
    expect(await button(me, labWords.start).count()).toBe(0)
    await me.open('/labor')
    const begun = Date.now()
    const { code } = lab.lab
    await typeCode(me, `${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`)
    await button(me, labWords.start).waitFor()
    expect(Date.now() - begun).toBeLessThan(10_000)
  })

  it('speaks to each age in its own words, and to the youngest until somebody says otherwise', async () => {
    const me = await stage.someone()
    await me.open(`/labor/${lab.lab.code}`)
    await me.page.getByText('Frag vorher eine erwachsene Person').waitFor()
    await me.page.getByRole('radio', { name: '14 bis 17' }).check()
    await me.page.getByText('Wir fragen nicht, wer du bist').waitFor()
    expect(await me.page.getByText('Frag vorher').count()).toBe(0)
    await button(me, labWords.start).click()
    await title(me, labWords.choiceStep)
  })

  it('leads by keyboard alone from the code to the thanks', async () => {
    const me = await stage.someone(tablet)
    const { keyboard } = me.page
    await me.open('/labor')
    await me.page.getByLabel('Code aus sechs Buchstaben').focus()
    await keyboard.type(lab.lab.code)
    await keyboard.press('Enter')
    await button(me, labWords.start).waitFor()
    const press = async (name: string, key = 'Enter') => {
      await until(`the keyboard reaches ${name}`, async () => {
        await keyboard.press('Tab')
        return me.page.evaluate((words) => {
          const at = document.activeElement
          const label =
            at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent
          return label?.includes(words) === true
        }, name)
      })
      await keyboard.press(key)
    }
    await press(labWords.start)
    await title(me, labWords.choiceStep)
    await press('Schulhof', 'Space')
    await press(labWords.next)
    await title(me, labWords.textStep)
    await press(labWords.textStep, 'X')
    await press(labWords.next)
    await press(labWords.finish)
    await title(me, labWords.thanks)
  })

  it('in plain mode the whole way is plain, one question a page', async () => {
    const me = await stage.someone()
    await me.open(`/labor/${lab.lab.code}?mode=einfach`)
    await answerAt(me, 'Park', 'Schatten')
    expect(await me.page.evaluate(() => document.documentElement.dataset.mode)).toBe('plain')
  })
})

describe('an answer that was begun', () => {
  it('is not thrown away by whoever opens the lab again', async () => {
    const me = await stage.someone()
    await me.open(`/labor/${lab.lab.code}`)
    await button(me, labWords.start).click()
    await me.page.getByRole('radio', { name: 'Marktplatz' }).check()
    await button(me, labWords.next).click()
    await me.page.getByRole('textbox').fill('Springbrunnen')
    await me.open('/labor')
    await me.page.getByRole('link', { name: /Heiße Orte/ }).click()
    await me.page.getByText('Du hast schon angefangen.').waitFor()
    await button(me, 'Ja, ich mache weiter').click()
    await title(me, labWords.textStep)
    expect(await me.page.getByRole('textbox').inputValue()).toBe('Springbrunnen')
  })
})

describe('those who took part', () => {
  it('find results and what became of it on their device, without a network, too', async () => {
    const own = await desk.newLab(aHeatForm(), { results: 'live', age_group: 'adult' })
    const me = await stage.someone()
    await me.open(`/labor/${own.lab.code}`)
    await answerAt(me, 'Park', 'Mehr Bäume')
    await until('it is there', async () => (await own.lead()).answers === 1)
    await me.page.getByRole('link', { name: 'Was alle zusammen sagen' }).click()
    await me.page.getByText('1 Person hat geantwortet').waitFor()
    await own.change({ outcome: { de: 'Im Frühling kommen zwölf Bäume in den Park.' } })
    await me.open('/')
    await me.page.getByText('Neu: Was wurde daraus?').waitFor()
    stage.proxy.setWeather(dead)
    await me.page.context().setOffline(true)
    try {
      await me.page
        .getByRole('main')
        .getByRole('link', { name: /Mitmachen/ })
        .click()
      await me.page.getByText('Neu: Was wurde daraus?').waitFor()
      await me.page.getByRole('link', { name: /Heiße Orte/ }).click()
      await me.page.getByText('Im Frühling kommen zwölf Bäume').waitFor()
      await me.page.getByRole('link', { name: 'Ergebnisse ansehen' }).click()
      await me.page.getByText('1 Person hat geantwortet').waitFor()
      await me.page.getByText('Zuletzt gehört').waitFor()
      await goTo(me.page, 'Start')
      await me.page.getByText('Umfragen und Werkstätten mit Code').waitFor()
    } finally {
      stage.proxy.setWeather(fine)
      await me.page.context().setOffline(false)
    }
  })

  it('can take their answer back later, also one given at a shared tablet', async () => {
    const own = await desk.newLab(aHeatForm(), { results: 'live', age_group: 'adult', kiosk })
    const me = await stage.someone()
    await me.open(`/labor/${own.lab.code}`)
    await answerAt(me, 'Park', 'Von mir')
    const shared = await stage.someone(tablet)
    await shared.open(`/labor/${own.lab.code}`)
    await button(shared, labWords.start).waitFor()
    await startKiosk(shared, own.lab.code)
    await answerAt(shared, 'Park', 'Auch von mir')
    await until('both are there', async () => (await own.lead()).answers === 2)

    await button(shared, 'Aufs eigene Handy mitnehmen').click()
    const code = shared.page.getByRole('img', { name: 'Aufs eigene Handy mitnehmen' })
    const { pathname, hash } = new URL(await readCode(code))
    await me.open(`${pathname}${hash}`)
    await me.page.getByText('Gut gemerkt').waitFor()
    expect(me.page.url()).not.toContain('#')
    for (const left of [1, 0]) {
      await button(me, 'Zurückziehen').first().click()
      await me.page.getByRole('dialog').getByRole('button', { name: 'Zurückziehen' }).click()
      await me.page.getByText('Deine Antworten sind zurückgezogen.').waitFor()
      await until('it is gone', async () => (await own.lead()).answers === left)
    }
  })
})
