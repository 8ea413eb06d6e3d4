import { expect, test } from 'vitest'
import type { LabView } from '#protocol/lab.ts'
import type { LabResults } from '#protocol/labResults.ts'
import { aLab, anAnswer, aTownWithDesk } from './aLab.ts'

test('a code is found however it is typed, and a wrong one is told from none', async () => {
  const town = await aTownWithDesk()
  const { lab } = await aLab(town)
  const typed = `${lab.code.slice(0, 3)}-${lab.code.slice(3)} `.toLowerCase()
  const found = await town.ask(`/api/v1/labs/by-code/${encodeURIComponent(typed)}`)
  const view: LabView = await found.json()
  expect(view.lab).toEqual(lab)
  expect((await town.ask('/api/v1/labs/by-code/AEIOUX')).status).toBe(404)
})

test('a school of thirty tablets joins at once; whoever searches for codes is made to wait', async () => {
  const town = await aTownWithDesk()
  const { lab } = await aLab(town)
  const ask = (code: string) => town.ask(`/api/v1/labs/by-code/${code}`)
  const class30 = await Promise.all(Array.from({ length: 30 }, () => ask(lab.code)))
  expect(class30.every(({ status }) => status === 200)).toBe(true)
  const guesses = []
  for (let guess = 0; guess < 60; guess += 1) guesses.push(await ask('BBBBBB'))
  const refused = guesses.find(({ status }) => status === 429)
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('a draft is its facilitator’s alone', async () => {
  const town = await aTownWithDesk()
  const lab = await aLab(town, { state: 'draft' })
  const path = `/api/v1/labs/by-code/${lab.lab.code}`
  const early = await town.ask(path)
  expect(early.status).toBe(409)
  expect(await early.text()).not.toContain(lab.lab.title.de)
  expect((await lab.get('', {})).status).toBe(404)
  expect((await lab.get(`/form/${lab.lab.form.sha256}`, {})).status).toBe(404)
  expect((await town.ask(path, { headers: lab.key })).status).toBe(200)
  expect((await lab.get(`/form/${lab.lab.form.sha256}`)).status).toBe(200)
})

test.each([
  ['live', 200, 200],
  ['after', 403, 200],
  ['never', 403, 403],
] as const)('results "%s" are shown when they were promised', async (results, open, closed) => {
  const lab = await aLab(await aTownWithDesk(), { results })
  expect((await lab.get('/results', {})).status).toBe(open)
  await lab.patch({ state: 'closed' })
  expect((await lab.get('/results', {})).status).toBe(closed)
  expect((await lab.get('/results')).status).toBe(200)
})

test('results that have not changed are not sent twice', async () => {
  const lab = await aLab(await aTownWithDesk())
  const first = await lab.get('/results')
  const etag = first.headers.get('etag') ?? ''
  expect((await lab.get('/results', { ...lab.key, 'if-none-match': etag })).status).toBe(304)
  await lab.handIn(anAnswer(lab.lab))
  expect((await lab.get('/results', { ...lab.key, 'if-none-match': etag })).status).toBe(200)
})

test('a beamer is told at once, after each change, and when the endpoint stops', async () => {
  const timers = new Set<() => void>()
  const stopping = new AbortController()
  const town = await aTownWithDesk()
  const labs = {
    ...town.ports.labs,
    every: (_: number, work: () => void) => {
      timers.add(work)
      return () => void timers.delete(work)
    },
    stopping: stopping.signal,
  }
  // A second instance over the same database, which hears of nothing but what it reads there.
  const beside = await aTownWithDesk({ database: town.database, labs })
  const lab = await aLab(town, { results: 'live' })
  const live = await beside.ask(`${lab.at}/results/live`)
  expect(live.headers.get('content-type')).toContain('text/event-stream')
  const reader = live.body?.pipeThrough(new TextDecoderStream()).getReader()
  const next = async () => (await reader?.read())?.value ?? ''
  const countIn = (event: string): number => {
    const results: LabResults = JSON.parse(event.split('data: ')[1] ?? '')
    return results.results.n
  }
  const first = await next()
  expect(first).toContain('event: results\nid: ')
  expect(countIn(first)).toBe(0)
  await lab.handIn(anAnswer(lab.lab), anAnswer(lab.lab))
  for (const look of timers) look()
  expect(countIn(await next())).toBe(2)
  stopping.abort()
  expect(await reader?.read()).toMatchObject({ done: true })
  expect(timers.size).toBe(0)
})

test('whoever closes the beamer’s page is asked after no longer', async () => {
  const timers = new Set<() => void>()
  const town = await aTownWithDesk()
  const every = (_: number, work: () => void) => {
    timers.add(work)
    return () => void timers.delete(work)
  }
  const beside = await aTownWithDesk({
    database: town.database,
    labs: { ...town.ports.labs, every },
  })
  const lab = await aLab(town, { results: 'live' })
  const live = await beside.ask(`${lab.at}/results/live`)
  expect(timers.size).toBe(1)
  await live.body?.cancel()
  expect(timers.size).toBe(0)
})
