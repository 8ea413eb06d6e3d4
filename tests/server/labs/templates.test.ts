import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { NewLabAnswer, TemplateList } from '#protocol/labLead.ts'
import { demoLabWords, loadDemoLab } from '#server/demo/loadDemoLab.ts'
import { createTemplates } from '#server/labs/templates.ts'
import { sha256 } from '#tests/server/support/operations.ts'
import { aForm } from './aForm.ts'
import { aTownWithDesk, jsonInit, staff } from './aLab.ts'

/** A folder of forms as the build leaves it, with a picture that one of them shows. */
async function someTemplates() {
  const dir = await mkdtemp(join(tmpdir(), 'templates-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  const picture = new TextEncoder().encode('a picture')
  const form = aForm({ media: { 'tree.png': sha256(picture) } })
  await writeFile(join(dir, 'tree-watch.json'), JSON.stringify(form))
  await writeFile(join(dir, 'index.json'), '{"forms":[]}')
  await mkdir(join(dir, 'tree-watch'))
  await writeFile(join(dir, 'tree-watch', 'tree.png'), picture)
  return { templates: createTemplates(dir), picture }
}

test('a template becomes a lab, and what its form shows is there for everybody', async () => {
  const { templates, picture } = await someTemplates()
  const town = await aTownWithDesk()
  const labs = { ...town.ports.labs, templates }
  const { ask } = await aTownWithDesk({ database: town.database, labs })
  const path = '/api/v1/desk/labs'
  const list = await ask(`${path}/templates?city=musterstadt`, { headers: staff })
  const { templates: offered }: TemplateList = await list.json()
  expect(offered).toMatchObject([{ id: 'tree-watch', questions: 4, languages: ['de', 'en'] }])
  const one = await ask(`${path}/templates/tree-watch?city=musterstadt`, { headers: staff })
  expect(await one.json()).toMatchObject({ id: 'spielplatz', version: '1' })
  const none = await ask(`${path}/templates/oak-watch?city=musterstadt`, { headers: staff })
  expect(none.status).toBe(404)
  const source = { kind: 'template', id: 'tree-watch' }
  const made = await ask(`${path}?city=musterstadt`, jsonInit({ source }, staff))
  const { lab }: NewLabAnswer = await made.json()
  expect(lab).toMatchObject({ title: aForm().title, state: 'open', results: 'after' })
  const shown = await ask(`/api/v1/labs/${lab.id}/media/${sha256(picture)}`)
  expect(shown.headers.get('content-type')).toBe('image/png')
  expect(new Uint8Array(await shown.arrayBuffer())).toEqual(picture)
})

test('a fresh installation has a lab to try, told once with its key and later with its code', async () => {
  const { templates } = await someTemplates()
  const town = await aTownWithDesk()
  const [template] = await templates()
  const here = { id: 'musterstadt', centre: { lat: 50.1, long: 8.7 } }
  const first = await loadDemoLab(town.ports, here, template)
  const key = { authorization: `Lab ${first?.key}` }
  const found = await town.ask(`/api/v1/labs/by-code/${first?.code}`)
  const { lab } = await found.json()
  expect((await town.ask(`/api/v1/labs/${lab.id}/lead`, { headers: key })).status).toBe(200)
  const again = await loadDemoLab(town.ports, here, template)
  expect(again).toEqual({ city: 'musterstadt', code: first?.code })
  expect(demoLabWords([{ city: 'musterstadt', code: 'BCDFGH' }], 'http://here')).toEqual([
    'Beispiel-Labor musterstadt: Code BCDFGH · http://here/labor/BCDFGH',
  ])
  await town.ask(`/api/v1/labs/${lab.id}`, { method: 'DELETE', headers: key })
  expect(await loadDemoLab(town.ports, here, template)).toBeUndefined()
})
