import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPhone, smallDisk } from '#tests/support/real/chromium.ts'
import { type Citizen, openApp } from '#tests/support/real/citizen.ts'
import { aDesk, type Desk, type DeskLab } from '#tests/support/real/deskLab.ts'
import { rowsOf } from '#tests/support/real/device.ts'
import { watchCode } from '#tests/support/real/film.ts'
import { seatCrowd } from '#tests/support/real/labCrowd.ts'
import { aHeatForm, kiosk, oneMore, places } from '#tests/support/real/labForm.ts'
import { buttonOf } from '#tests/support/real/labRoom.ts'
import { answerAt, labWords, tablet } from '#tests/support/real/seat.ts'
import { useStage } from '#tests/support/real/stage.ts'
import { until } from '#tests/support/real/until.ts'
import { dead, fine } from '#tests/support/real/weather.ts'

const stage = useStage()
const room = { results: 'live', age_group: '14_to_17', kiosk } as const
let desk: Desk
/** Six, opened one after the other; each test begins a lab of its own on them. */
const tablets: Citizen[] = []
beforeAll(async () => {
  desk = await aDesk(stage.endpoint.origin, stage.endpoint.output())
  while (tablets.length < 6) tablets.push(await stage.someone(tablet))
}, 240_000)

const at = (index: number): Citizen => {
  const one = tablets[index]
  if (!one) throw new Error('there are six tablets')
  return one
}

/** Nobody has a network. */
async function offline(whom: readonly Citizen[]): Promise<void> {
  stage.proxy.setWeather(dead)
  for (const { page } of whom) await page.context().setOffline(true)
}

async function online(whom: readonly Citizen[]): Promise<void> {
  stage.proxy.setWeather(fine)
  for (const { page } of whom) await page.context().setOffline(false)
}

const asFile = (bytes: Uint8Array) => ({
  name: 'labor.stadtlabor-lab',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})

const give = ({ page }: Citizen, bytes: Uint8Array) =>
  page.locator('input[type=file]').first().setInputFiles(asFile(bytes))

/** Behind that button a moving code is shown; read off the screen as a camera would. */
async function shownBy(me: Citizen, what: string): Promise<Uint8Array> {
  await buttonOf(me, what).click()
  const { bytes } = await watchCode(me.page)
  return bytes
}

async function savedBy(me: Citizen, what: string): Promise<Uint8Array> {
  const downloading = me.page.waitForEvent('download')
  await buttonOf(me, what).click()
  const path = join(tmpdir(), `stadtlabor-${Date.now()}.stadtlabor-lab`)
  await (await downloading).saveAs(path)
  return readFile(path)
}

const wordOf = async (me: Citizen): Promise<string> => {
  const said = await me.page
    .getByText(/Prüfwort/)
    .first()
    .innerText()
  return /Prüfwort:\s*([A-Z]{4})/.exec(said)?.[1] ?? said
}

/** How often each place was named, as the bars of the wall say it beside them. */
async function barsOf(me: Citizen): Promise<readonly string[]> {
  const bars = await me.page.locator('.chart').first().getByRole('listitem').allInnerTexts()
  return bars.map((bar) => bar.replace(/\s+/g, ' '))
}

async function lead(me: Citizen, lab: DeskLab): Promise<void> {
  await me.open(lab.leadPath)
  await me.page.getByText('So kommen die anderen dazu').waitFor()
}

const people = (me: Citizen, count: number) =>
  me.page.getByText(`${count} Personen haben geantwortet`).waitFor()

describe('a whole lab of thirty people at six tablets, without any network', () => {
  it('counts each once, in the room and at the city, whichever way the answers travelled', async () => {
    const lab = await desk.newLab(aHeatForm(), room)
    const { code } = lab.lab
    const first = at(0)
    const others = tablets.slice(1)
    await lead(first, lab)
    await offline(tablets)
    try {
      const parcel = await shownBy(first, 'Labor als bewegten Code zeigen')
      for (const one of others) {
        await one.open('/labor')
        await give(one, parcel)
        await one.page.getByRole('heading', { level: 1, name: 'Heiße Orte' }).waitFor()
      }
      await Promise.all(
        tablets.map(async (one, index) => {
          await seatCrowd(one.page, lab.lab, 3)
          for (const person of [0, 1]) {
            await one.open(`/labor/${code}`)
            const [, place] = places[(index + person) % 3] ?? places[0]
            await answerAt(one, place, `Idee ${index}-${person}`)
          }
          await one.open(`/labor/${code}/leiten`)
        }),
      )
      const [one, two, ...rest] = others
      if (!one || !two) throw new Error('no tablets')
      // The same five answers by two ways, and once more by way of a second tablet.
      const fives = await savedBy(one, 'Als Datei weitergeben')
      await give(first, fives)
      await first.page.getByText('5 Antworten übernommen.').waitFor()
      expect(await wordOf(first)).toBe(await wordOf(one))
      await buttonOf(two, 'Dieses Gerät sammelt alles ein').click()
      await give(two, fives)
      await two.page.getByText('5 Antworten übernommen.').waitFor()
      await give(first, await savedBy(two, 'Als Datei weitergeben'))
      await first.page.getByText('5 Antworten übernommen.').waitFor()
      await first.page.getByText('5 waren schon da.').waitFor()
      for (const other of rest) {
        await give(first, await shownBy(other, 'Als bewegten Code zeigen'))
        await first.page.getByText('5 Antworten übernommen.').waitFor()
        await until('it is another parcel', async () => {
          const word = await wordOf(other)
          return (await wordOf(first)) === word
        })
        await buttonOf(other, 'Ja, angekommen').click()
        await other.page.getByText('Auf diesem Gerät liegt keine Antwort').waitFor()
      }
      await first.open(`/labor/${code}/wand`)
      await people(first, 30)
      const inTheRoom = await barsOf(first)
      expect(inTheRoom.join()).toMatch(/10.*10.*10/)
      expect((await lab.lead()).answers).toBe(0)

      await online(tablets)
      await until('all have arrived', async () => (await lab.lead()).answers === 30, 60_000)
      await until('nothing waits anywhere', async () => {
        const waiting = await Promise.all(tablets.map(({ page }) => rowsOf(page, 'outbox')))
        return waiting.every((rows) => rows.length === 0)
      })
      expect(await lab.lead()).toMatchObject({ answers: 30, late: 0, hidden: 0 })
      await first.page.getByText('Wird laufend neu gezählt').waitFor()
      await people(first, 30)
      expect(await barsOf(first)).toEqual(inTheRoom)
    } finally {
      await online(tablets)
    }
  }, 240_000)
})

describe('a lab that goes on while the world changes', () => {
  it('lets whoever has begun finish the old form, and gives the new one to the next', async () => {
    const lab = await desk.newLab(aHeatForm(), room)
    const me = at(1)
    await me.open(`/labor/${lab.lab.code}`)
    await buttonOf(me, labWords.start).click()
    await me.page.getByRole('radio', { name: 'Park' }).check()
    const form = { ...aHeatForm('2', [oneMore]) }
    await lab.change({ source: { kind: 'form', name: 'Test', form } })
    await me.open('/labor')
    await until('the new form is here', async () => {
      const rows = await rowsOf<{ id: string; forms: readonly unknown[] }>(me.page, 'labs')
      return rows.find(({ id }) => id === lab.lab.id)?.forms.length === 2
    })
    await me.open(`/labor/${lab.lab.code}`)
    await buttonOf(me, 'Ja, ich mache weiter').click()
    await me.page.getByRole('radio', { name: 'Park', checked: true }).waitFor()
    await buttonOf(me, labWords.next).click()
    await me.page.getByRole('textbox', { name: labWords.textStep }).fill('Mehr Bäume')
    await buttonOf(me, labWords.next).click()
    await buttonOf(me, labWords.finish).click()
    await me.page.getByRole('heading', { level: 1, name: labWords.thanks }).waitFor()
    await buttonOf(me, 'Fertig').click()

    await buttonOf(me, labWords.start).click()
    await me.page.getByRole('radio', { name: 'Schulhof' }).check()
    await buttonOf(me, labWords.next).click()
    await buttonOf(me, labWords.next).click()
    await me.page.getByRole('heading', { level: 1, name: /Trinkbrunnen/ }).waitFor()
    await me.page.getByRole('textbox').fill('3')
    await buttonOf(me, labWords.next).click()
    await buttonOf(me, labWords.finish).click()
    await me.page.getByRole('heading', { level: 1, name: labWords.thanks }).waitFor()
    await until('both are there', async () => (await lab.lead()).answers === 2)
    const { forms } = await lab.lead()
    expect(forms.map(({ version, answers }) => [version, answers])).toEqual([
      ['2', 1],
      ['1', 1],
    ])
  })

  it('takes two thousand answers on one tablet, counts them, and hands them on', async () => {
    const lab = await desk.newLab(aHeatForm(), room)
    const [me, other] = [at(0), at(2)]
    await lead(me, lab)
    await lead(other, lab)
    await offline([me, other])
    try {
      await seatCrowd(me.page, lab.lab, 1_999)
      await me.open(`/labor/${lab.lab.code}`)
      await answerAt(me, 'Park', 'Die zweitausendste Idee')
      await me.open(`/labor/${lab.lab.code}/wand`)
      await people(me, 2_000)
      await me.open(`/labor/${lab.lab.code}/leiten`)
      const parcel = await savedBy(me, 'Als Datei weitergeben')
      await buttonOf(me, 'Als bewegten Code zeigen').click()
      await me.page.getByText('Als Datei geht es schneller').waitFor()
      await me.page.keyboard.press('Escape')
      await give(other, parcel)
      await other.page.getByText('2000 Antworten übernommen.').waitFor()
      await other.page.close()
      await online([me])
      const all = async () => (await lab.lead()).answers === 2_000
      await until('all have arrived', all, 90_000)
    } finally {
      await online([me, other])
    }
  }, 240_000)
})

describe('the beamer', () => {
  it('goes on by itself after the line was cut, with what came meanwhile', async () => {
    const lab = await desk.newLab(aHeatForm(), room)
    const [me, person] = [at(3), at(4)]
    await lead(me, lab)
    await me.page.setViewportSize({ width: 1920, height: 1080 })
    await me.open(`/labor/${lab.lab.code}/wand`)
    await me.page.getByText('0 Personen haben geantwortet').waitFor()
    await person.open(`/labor/${lab.lab.code}`)
    await answerAt(person, 'Park', 'Ein Brunnen')
    await me.page.getByText('1 Person hat geantwortet').waitFor()
    stage.proxy.setWeather(({ path }) => ({
      kind: path.includes('/results/live') ? 'lose_request' : 'pass',
    }))
    stage.proxy.cutLines()
    await me.page.getByText('Zuletzt gehört').waitFor()
    await buttonOf(person, 'Fertig').click()
    await answerAt(person, 'Markt', 'Ein Segel')
    await until('both are there', async () => (await lab.lead()).answers === 2)
    stage.proxy.setWeather(fine)
    await people(me, 2)
    await me.page.getByText('Wird laufend neu gezählt').waitFor()
  })
})

describe('a tablet whose disk is full', () => {
  const device = aPhone(tablet)
  afterAll(async () => (await device).remove())

  it('says so, keeps what was answered on the screen, and hands it in once there is room', async () => {
    const lab = await desk.newLab(aHeatForm(), room)
    const context = await (await device).on([smallDisk(24_000_000)])
    context.setDefaultTimeout(30_000)
    const page = context.pages()[0] ?? (await context.newPage())
    const me = await openApp(page, stage.endpoint.origin)
    await me.open(`/labor/${lab.lab.code}`)
    await buttonOf(me, labWords.start).click()
    await page.getByRole('radio', { name: 'Park' }).check()
    await buttonOf(me, labWords.next).click()
    await page.getByRole('textbox', { name: labWords.textStep }).fill('Ein Brunnen')
    await buttonOf(me, labWords.next).click()
    await page.evaluate(fillDisk)
    await buttonOf(me, labWords.finish).click()
    await page.getByText('Das ließ sich gerade nicht speichern').waitFor()
    await page.getByText('Ein Brunnen').waitFor()
    expect((await lab.lead()).answers).toBe(0)
    await page.evaluate(emptyDisk)
    await buttonOf(me, labWords.finish).click()
    await page.getByRole('heading', { level: 1, name: labWords.thanks }).waitFor()
    await until('it is there', async () => (await lab.lead()).answers === 1)
  })
})

/** Photos of somebody else: as much as still fits, down to a few bytes. */
async function fillDisk(): Promise<void> {
  const opening = indexedDB.open('full', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true })
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const put = (size: number) =>
    new Promise<boolean>((resolve) => {
      const all = database.transaction('bytes', 'readwrite')
      all.objectStore('bytes').add(crypto.getRandomValues(new Uint8Array(size)))
      all.oncomplete = () => resolve(true)
      all.onabort = () => resolve(false)
    })
  for (let size = 65_536; size >= 256; size /= 4) while (await put(size));
  database.close()
}

async function emptyDisk(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('full')
    deleting.onsuccess = () => resolve()
    deleting.onerror = () => reject(deleting.error)
  })
}
