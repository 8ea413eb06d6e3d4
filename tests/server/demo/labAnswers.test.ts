import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { startForm } from '#domain/form/engine/startForm.ts'
import { tally } from '#domain/lab/results/tally.ts'
import { answeredTemplate, demoAnswers } from '#server/demo/demoAnswers.ts'
import { loadDemoLab } from '#server/demo/loadDemoLab.ts'
import { aTownWithDesk } from '#tests/server/labs/aLab.ts'
import { aLabOf } from '#tests/support/aLab.ts'
import { templateForm } from '#tests/support/templates.ts'

const form = templateForm(answeredTemplate)
const centre = { lat: 50.1, long: 8.76 }
const now = Date.UTC(2026, 10, 30, 12)
const room = () => demoAnswers({ lab: aLabOf(form), centre, now, newId: randomUUID })

test('the invented answers are valid answers to the template, and each question has some', () => {
  const { answers } = room()
  expect(answers.length).toBeGreaterThanOrEqual(40)
  for (const { answers: given } of answers) {
    const run = startForm(form, {
      ...{ now: () => now, offsetMinutes: () => 60, random: () => 0.5, language: 'de' },
    })
    for (const [ref, value] of Object.entries(given)) run.set(ref, value)
    expect(run.validate()).toEqual([])
    expect(run.answers()).toEqual(given)
  }
  const { questions } = tally(form, answers, { language: 'de', audience: 'desk' })
  const unanswered = questions.filter(({ answered }) => (answered ?? 0) < 3)
  expect(unanswered.map(({ path }) => path)).toEqual([])
})

test('most words are on the wall, and a few still wait for somebody to look at them', () => {
  const { answers, moderation } = room()
  const words = answers.flatMap(({ answers: given }) =>
    [given['/why_cool'], given['/why_hot_other']].filter(Boolean),
  )
  expect(moderation.length).toBeLessThan(words.length)
  expect(moderation.length).toBeGreaterThan(words.length / 2)
})

test('a first visitor finds a room full of answers, which calls itself an example', async () => {
  const town = await aTownWithDesk()
  const here = { id: 'musterstadt', centre }
  const template = { id: answeredTemplate, form, files: {} }
  const demo = await loadDemoLab(town.ports, here, template)
  const { lab } = await (await town.ask(`/api/v1/labs/by-code/${demo?.code}`)).json()
  expect(lab.title).toMatchObject({
    de: expect.stringMatching(/^Beispiel: /),
    en: expect.stringMatching(/^Example: /),
  })
  const { results, audience } = await (await town.ask(`/api/v1/labs/${lab.id}/results`)).json()
  expect(audience).toBe('room')
  expect(results.n).toBe(room().answers.length)
})
