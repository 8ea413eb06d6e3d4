import { beforeAll, expect, it } from 'vitest'
import { aDesk, type DeskLab } from '#tests/support/real/deskLab.ts'
import { aHeatForm, kiosk } from '#tests/support/real/labForm.ts'
import { buttonOf, useLabRoom } from '#tests/support/real/labRoom.ts'
import { answerAt } from '#tests/support/real/seat.ts'
import { useStage } from '#tests/support/real/stage.ts'
import { dead, fine } from '#tests/support/real/weather.ts'

const stage = useStage()
const room = useLabRoom(stage)
let lab: DeskLab
beforeAll(async () => {
  const desk = await aDesk(stage.endpoint.origin, stage.endpoint.output())
  lab = await desk.newLab(aHeatForm(), { results: 'live', age_group: '14_to_17', kiosk })
})

it('without any network a lab is joined, and an answer handed over, by camera alone', async () => {
  const lead = await room.aTablet()
  await lead.open(lab.leadPath)
  await lead.page.getByText('So kommen die anderen dazu').waitFor()
  const other = await room.aTablet()
  stage.proxy.setWeather(dead)
  for (const { page } of [lead, other]) await page.context().setOffline(true)
  try {
    await other.open('/labor')
    await room.scan(lead, 'Labor als bewegten Code zeigen', other, 'QR-Code scannen')
    await lead.page.keyboard.press('Escape')
    await other.page.getByRole('heading', { level: 1, name: 'Heiße Orte' }).waitFor()
    await answerAt(other, 'Park', 'Ein Brunnen')

    await other.open(`/labor/${lab.lab.code}/leiten`)
    await room.scan(other, 'Als bewegten Code zeigen', lead, 'Mit der Kamera einsammeln')
    await lead.page.getByText('1 Antwort übernommen.').waitFor()
    const said = await lead.page.getByRole('main').innerText()
    const word = /Prüfwort: ([A-Z]{4})/.exec(said)?.[1]
    await other.page.getByText(word ?? 'no word').waitFor()
    await buttonOf(other, 'Ja, angekommen').click()
    await other.page.getByText('Auf diesem Gerät liegt keine Antwort').waitFor()
    await lead.open(`/labor/${lab.lab.code}/wand`)
    await lead.page.getByText('1 Person hat geantwortet').waitFor()
    expect((await lab.lead()).answers).toBe(0)
  } finally {
    stage.proxy.setWeather(fine)
  }
}, 240_000)
