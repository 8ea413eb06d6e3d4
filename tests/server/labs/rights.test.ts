import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { addLabs } from '#server/labs/addLabs.ts'
import { aLab, aTownWithDesk, newReceipt } from './aLab.ts'

const people = [
  'nobody',
  'participant',
  'key link',
  "another lab's key link",
  'clerk',
  'admin',
  "another city's clerk",
] as const
type Who = (typeof people)[number]

const everybody: readonly Who[] = people
const leads: readonly Who[] = ['key link', 'clerk', 'admin']
const desk: readonly Who[] = ['clerk', 'admin']

/** Each route of labs, and who is let in: whoever is not is told 401 or 403 and nothing else. */
const routes: readonly (readonly [string, readonly Who[]])[] = [
  ['GET /api/v1/labs/by-code/:code', everybody],
  ['GET /api/v1/labs/:id', everybody],
  ['GET /api/v1/labs/:id/form/:sha256', everybody],
  // The lab of this test shows its results to nobody but its facilitator.
  ['GET /api/v1/labs/:id/results', leads],
  ['GET /api/v1/labs/:id/results/live', leads],
  // Without an answer that names it, a file is unknown, whoever asks.
  ['PUT /api/v1/labs/:id/media/:sha256', everybody],
  ['GET /api/v1/labs/:id/media/:sha256', everybody],
  ['GET /api/v1/labs/:id/lead', leads],
  ['GET /api/v1/labs/:id/answers', leads],
  ['GET /api/v1/labs/:id/export/:file', leads],
  ['GET /api/v1/labs/:id/moderation', leads],
  ['POST /api/v1/labs/:id/moderation', leads],
  ['POST /api/v1/labs/:id/clone', leads],
  ['POST /api/v1/labs/:id/key', leads],
  ['PATCH /api/v1/labs/:id', leads],
  ['DELETE /api/v1/labs/:id', leads],
  ['GET /api/v1/desk/labs', desk],
  ['POST /api/v1/desk/labs', desk],
  ['GET /api/v1/desk/labs/templates', desk],
  ['GET /api/v1/desk/labs/templates/:id', desk],
]

const staffOf: Readonly<Record<string, string>> = {
  clerk: 'musterstadt',
  admin: '*',
  "another city's clerk": 'anderswo',
}

const aTownWithMany = () =>
  aTownWithDesk({
    deskPerson: async (request, city) => {
      const who = request.headers.get('x-staff') ?? ''
      const works = who === 'kim' ? 'musterstadt' : staffOf[who]
      if (works === undefined || (works !== '*' && works !== city)) return undefined
      return { id: who, name: who, role: works === '*' ? 'admin' : 'clerk', cities: [works] }
    },
  })

/** A new town for each question: a key that is renewed, a lab that is deleted must not matter. */
async function answerTo(route: string, who: Who): Promise<number> {
  const town = await aTownWithMany()
  const { lab, key } = await aLab(town, { results: 'never' })
  const other = await aLab(town)
  const credentials: Readonly<Record<Who, Record<string, string>>> = {
    nobody: {},
    participant: { authorization: `Receipt ${newReceipt()}` },
    'key link': key,
    "another lab's key link": other.key,
    clerk: { 'x-staff': 'clerk' },
    admin: { 'x-staff': 'admin' },
    "another city's clerk": { 'x-staff': "another city's clerk" },
  }
  const [method = '', path = ''] = route.split(' ')
  const filled = path
    .replace(':code', lab.code)
    .replace('templates/:id', 'templates/none')
    .replace(':id', lab.id)
    .replace(/:sha256$/, path.includes('/form/') ? lab.form.sha256 : 'a'.repeat(64))
    .replace(':file', 'codebook.csv')
  const query = path.includes('/desk/') ? '?city=musterstadt' : ''
  const answer = await town.ask(`${filled}${query}`, {
    method,
    headers: {
      ...credentials[who],
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
    },
    ...(['POST', 'PATCH', 'PUT'].includes(method) ? { body: '{}' } : {}),
  })
  await answer.body?.cancel()
  return answer.status
}

test('the table names every route of labs', async () => {
  const town = await aTownWithMany()
  const app = new Hono()
  addLabs(app, town.ports)
  const there = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(there)].sort()).toEqual(routes.map(([route]) => route).sort())
})

test.each(routes)('%s lets in whom it should and nobody else', async (route, allowed) => {
  const statuses = await Promise.all(people.map((who) => answerTo(route, who)))
  const letIn = people.filter((_, at) => ![401, 403].includes(statuses[at] ?? 0))
  expect(letIn, JSON.stringify(statuses)).toEqual(allowed)
  expect(Math.max(...statuses)).toBeLessThan(500)
})

test('a cookie alone changes nothing from a page that is not ours', async () => {
  const town = await aTownWithMany()
  const { at } = await aLab(town)
  const foreign = { 'x-staff': 'clerk', 'sec-fetch-site': 'cross-site', origin: 'http://evil.test' }
  const answer = await town.ask(at, { method: 'DELETE', headers: foreign })
  expect(answer.status).toBe(403)
  expect((await town.ask(at)).status).toBe(200)
})
