import { expect, test } from 'vitest'
import { backgroundHeader } from '#protocol/desk.ts'
import { createDesk } from '#server/desk/createDesk.ts'
import { aClerk, aDesk, anAdmin, cookieOf, jsonInit, reported, signedIn, tokenOf } from './aDesk.ts'

const minutes = 60_000
const hours = 60 * minutes

test('looking at a one-time link, as previews do, uses nothing up; signing in does, once', async () => {
  await using desk = await aDesk()
  const token = await desk.firstToken()
  await desk.send('/session')
  const first = await desk.send('/sign-in', jsonInit({ token }))
  expect(await first.json()).toMatchObject({ person: { role: 'admin', cities: ['*'] } })
  const second = await desk.send('/sign-in', jsonInit({ token }))
  expect(second.status).toBe(401)
  expect(cookieOf(second)).toBe('')
})

test('of two who come with the same link at the same moment one is let in', async () => {
  await using desk = await aDesk()
  const token = await desk.firstToken()
  const both = await Promise.all([1, 2].map(() => desk.send('/sign-in', jsonInit({ token }))))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
})

test('a link holds for a day', async () => {
  await using desk = await aDesk()
  const token = await desk.firstToken()
  desk.clock.now += 24 * hours
  expect((await desk.send('/sign-in', jsonInit({ token }))).status).toBe(401)
})

test('while nobody has signed in each start prints a new link, and the old one is worthless', async () => {
  await using desk = await aDesk()
  const old = await desk.firstToken()
  const token = await desk.firstToken()
  expect((await desk.send('/sign-in', jsonInit({ token: old }))).status).toBe(401)
  expect((await desk.send('/sign-in', jsonInit({ token }))).status).toBe(200)
  expect(await desk.firstToken()).toBe('')
  expect(await desk.firstToken(true)).toHaveLength(43)
})

test('the database keeps neither link nor cookie, only their hashes', async () => {
  await using desk = await aDesk()
  const token = await desk.firstToken()
  const cookie = cookieOf(await desk.send('/sign-in', jsonInit({ token }))).split('=')[1] ?? '?'
  const tables = ['desk_invitations', 'desk_sessions', 'desk_audit', 'desk_staff']
  for (const table of tables) {
    const text = JSON.stringify(await desk.database.read.all(`SELECT * FROM ${table}`))
    expect(text).not.toContain(token)
    expect(text).not.toContain(cookie)
  }
})

test('the cookie is closed to scripts and other sites, and bound to the host on https', async () => {
  await using plain = await aDesk()
  const token = await plain.firstToken()
  const answer = await plain.send('/sign-in', jsonInit({ token }))
  expect(answer.headers.get('set-cookie')).toMatch(
    /^desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=36000$/,
  )
  await using safe = await aDesk({ publicUrl: 'https://melden.example' })
  const secure = await safe.send('/sign-in', jsonInit({ token: await safe.firstToken() }))
  expect(secure.headers.get('set-cookie')).toMatch(/^__Host-desk=.*; Secure$/)
})

test('a session ends after half an hour without a deed; a screen that refreshes itself is none', async () => {
  await using desk = await aDesk()
  const admin = await anAdmin(desk)
  desk.clock.now += 29 * minutes
  expect((await admin.get('/staff')).status).toBe(200)
  desk.clock.now += 29 * minutes
  expect((await admin.get('/staff', { [backgroundHeader]: '1' })).status).toBe(200)
  desk.clock.now += 2 * minutes
  expect((await admin.get('/staff')).status).toBe(401)
})

test('a session ends after ten hours, however busy', async () => {
  await using desk = await aDesk()
  const admin = await anAdmin(desk)
  for (let passed = 0; passed < 10 * hours - 20 * minutes; passed += 20 * minutes) {
    desk.clock.now += 20 * minutes
    expect((await admin.get('/staff')).status).toBe(200)
  }
  desk.clock.now += 20 * minutes
  expect((await admin.get('/staff')).status).toBe(401)
})

test('signing in again ends the session before, and signing out ends this one', async () => {
  await using desk = await aDesk()
  const admin = await anAdmin(desk)
  const made = await admin.post('/staff', { name: 'Kim', role: 'clerk', cities: ['linden'] })
  const token = tokenOf(((await made.json()) as { link: string }).link)
  const cookie = cookieOf(await desk.send('/sign-in', jsonInit({ token })))
  const { staff } = (await (await admin.get('/staff')).json()) as { staff: { id: string }[] }
  const again = await admin.post(`/staff/${staff[1]?.id}/link`, {})
  const next = tokenOf(((await again.json()) as { link: string }).link)
  const renewed = cookieOf(await desk.send('/sign-in', jsonInit({ token: next }, { cookie })))
  expect(renewed).not.toBe(cookie)
  const list = '/reports?city=linden'
  expect((await desk.send(list, { headers: { cookie } })).status).toBe(401)
  expect((await desk.send(list, { headers: { cookie: renewed } })).status).toBe(200)
  await desk.send('/sign-out', jsonInit({}, { cookie: renewed }))
  expect((await desk.send(list, { headers: { cookie: renewed } })).status).toBe(401)
})

test('many attempts to sign in have to wait', async () => {
  await using desk = await aDesk()
  const tries = await Promise.all(
    Array.from({ length: 11 }, () => desk.send('/sign-in', jsonInit({ token: 'x'.repeat(43) }))),
  )
  expect(tries.at(-1)?.status).toBe(429)
  expect(Number(tries.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('a form on another page can change nothing, with or without a session', async () => {
  await using desk = await aDesk()
  const token = await desk.firstToken()
  const headers = [
    { 'content-type': 'application/json' },
    { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
    { 'content-type': 'application/json', 'sec-fetch-site': 'same-site' },
    { 'content-type': 'application/json', origin: 'http://evil.test' },
  ]
  const body = JSON.stringify({ token })
  for (const each of headers) {
    const answer = await desk.send('/sign-in', { method: 'POST', headers: each, body })
    expect(answer.status).toBe(403)
  }
  const form = { 'content-type': 'text/plain', 'sec-fetch-site': 'same-origin' }
  expect((await desk.send('/sign-in', { method: 'POST', headers: form, body })).status).toBe(415)
  const own = { 'content-type': 'application/json', origin: 'http://localhost' }
  const answer = await desk.desk.routes.request('http://localhost/sign-in', {
    ...{ method: 'POST', headers: own, body },
  })
  expect(answer.status).toBe(200)
})

test('whoever is disabled is out at once, and no link lets them in', async () => {
  await using desk = await aDesk()
  const admin = await anAdmin(desk)
  const clerk = await aClerk(desk, admin, 'linden')
  const { staff } = (await (await admin.get('/staff')).json()) as {
    staff: { id: string; name: string; sessions: number }[]
  }
  const kim = staff.find(({ name }) => name === 'Kim')
  expect(kim?.sessions).toBe(1)
  const link = await admin.post(`/staff/${kim?.id}/link`, {})
  const token = tokenOf(((await link.json()) as { link: string }).link)
  await admin.post(`/staff/${kim?.id}/disable`, { disabled: true })
  expect((await clerk.get('/reports?city=linden')).status).toBe(401)
  expect((await desk.send('/sign-in', jsonInit({ token }))).status).toBe(401)
  expect((await admin.post(`/staff/${kim?.id}/link`, {})).status).toBe(409)
})

test('a clerk sees the own city, its photos, and no staff; other cities stay shut', async () => {
  await using desk = await aDesk()
  const admin = await anAdmin(desk)
  const made = await admin.post('/staff', { name: 'Kim', role: 'clerk', cities: ['linden'] })
  const token = tokenOf(((await made.json()) as { link: string }).link)
  const cookie = cookieOf(await desk.send('/sign-in', jsonInit({ token })))
  const id = await reported(desk, 1, { city: 'eichen' })
  const get = async (path: string) => (await desk.send(path, { headers: { cookie } })).status
  expect(await get('/reports?city=linden')).toBe(200)
  expect(await get('/reports?city=eichen')).toBe(403)
  expect(await get('/reports?city=nowhere')).toBe(403)
  expect(await get(`/reports/${id}?city=eichen`)).toBe(403)
  expect(await get(`/reports/${id}?city=linden`)).toBe(404)
  expect(await get('/reports')).toBe(422)
  expect(await get('/staff')).toBe(403)
  const request = new Request('http://desk.test/', { headers: { cookie } })
  expect(await desk.desk.isDesk(request, ['linden'])).toBe(true)
  expect(await desk.desk.isDesk(request, ['eichen'])).toBe(false)
})

test('an admin of one city makes nobody more powerful than themselves', async () => {
  await using desk = await aDesk()
  const admin = await anAdmin(desk)
  const made = await admin.post('/staff', { name: 'Li', role: 'admin', cities: ['linden'] })
  const li = await signedIn(desk, tokenOf(((await made.json()) as { link: string }).link))
  const add = (cities: readonly string[]) =>
    li.post('/staff', { name: 'Neu', role: 'admin', cities })
  expect((await add(['linden'])).status).toBe(200)
  expect((await add(['eichen'])).status).toBe(403)
  expect((await add(['*'])).status).toBe(403)
  expect((await add(['nowhere'])).status).toBe(422)
  expect((await li.post('/staff/person-1/link', {})).status).toBe(403)
  const { staff } = (await (await li.get('/staff')).json()) as { staff: { name: string }[] }
  expect(staff.map(({ name }) => name)).toEqual(['Li', 'Neu'])
})

test('without a session nothing but signing in is open', async () => {
  await using desk = await aDesk()
  const { routes } = createDesk(desk.ports)
  const open = ['/session', '/sign-in', '/*']
  const shut = routes.routes.filter(({ path }) => !open.includes(path))
  expect(shut.length).toBeGreaterThan(8)
  for (const { method, path } of shut) {
    const init = method === 'GET' ? {} : jsonInit({})
    const answer = await desk.send(path.replace(':id', 'x'), init)
    expect([method, path, answer.status]).toEqual([method, path, 401])
  }
})
