import { readdirSync, readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sourceFromFiles } from '#desk/labs/sourceFromFiles.ts'
import type { NewLabAnswer } from '#protocol/labLead.ts'
import { templateForm } from '#tests/support/templates.ts'
import { importXlsx } from '#xlsform/importXlsx.ts'
import { aTownWithDesk, jsonInit, staff } from '../aLab.ts'

const folder = 'public/labs/hitze'
const pictures = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.svg'))
    .map((name) => [name, new Uint8Array(readFileSync(`${folder}/${name}`))]),
)
const form = templateForm('hitze')

/** A city with the template and the import of the real endpoint. */
async function aCity() {
  const town = await aTownWithDesk()
  const templates = async () => [{ id: 'hitze', form, files: pictures }]
  const labs = { ...town.ports.labs, templates, importXlsx }
  return aTownWithDesk({ database: town.database, labs, photos: town.ports.photos })
}

test('what one city hands on, another takes up: questions, languages and pictures', async () => {
  const here = await aCity()
  const path = '/api/v1/desk/labs?city=musterstadt'
  const source = { kind: 'template', id: 'hitze' }
  const { lab, link }: NewLabAnswer = await (
    await here.ask(path, jsonInit({ source }, staff))
  ).json()
  const key = { authorization: `Lab ${link.split('#')[1]}` }
  const zip = await here.ask(`/api/v1/labs/${lab.id}/export/template.zip`, { headers: key })
  const file = new File([await zip.arrayBuffer()], 'hitze.zip')

  const there = await aCity()
  const handed = await sourceFromFiles([file])
  expect(handed).toMatchObject({ kind: 'xlsx', name: 'hitze.xlsx' })
  const made = await there.ask(path, jsonInit({ source: handed }, staff))
  const taken: NewLabAnswer = await made.json()
  expect(made.status).toBe(201)
  expect(taken.notes).toEqual([])
  const { title, languages, age_group, sensitive } = lab
  expect(taken.lab).toMatchObject({ title, languages, age_group, sensitive })
  const kept = await there.ask(`/api/v1/labs/${taken.lab.id}/form/${taken.lab.form.sha256}`)
  const { items, media } = await kept.json()
  expect(items).toEqual(JSON.parse(JSON.stringify(form.items)))
  expect(media).toEqual(form.media)
  const [picture] = Object.values(form.media)
  const shown = await there.ask(`/api/v1/labs/${taken.lab.id}/media/${picture}`)
  expect(shown.status).toBe(200)
})

test('a file that only calls itself a ZIP, or holds no form, is no form', async () => {
  const words = new TextEncoder().encode('hello')
  expect(await sourceFromFiles([new File([words], 'a.zip')])).toBeUndefined()
  const empty = zipSync({ 'pictures/a.svg': words })
  expect(await sourceFromFiles([new File([new Uint8Array(empty)], 'b.zip')])).toBeUndefined()
})
