import { expect, test } from 'vitest'
import { aTown } from '#tests/server/support/aTown.ts'
import { aClerk, aDesk, anAdmin, cookieOf, jsonInit, tokenOf } from '../desk/aDesk.ts'
import { aForm } from './aForm.ts'

test('a clerk makes labs for their own city, and none for the neighbour’s', async () => {
  await using desk = await aDesk()
  const admin = await anAdmin(desk)
  await aClerk(desk, admin, 'linden')
  const made = await admin.post('/staff', { name: 'Noa', role: 'clerk', cities: ['linden'] })
  const { link } = (await made.json()) as { link: string }
  const token = tokenOf(link)
  const cookie = cookieOf(await desk.send('/sign-in', jsonInit({ token })))
  const { database, cities } = desk
  const linden = cities.get('linden')
  if (!linden) throw new Error('no city')
  const { deskPerson } = desk.desk
  const now = () => desk.clock.now
  const town = await aTown({ database, city: linden, cities, deskPerson, now })
  const source = { kind: 'form', name: 'Check', form: aForm() }
  const wish = (city: string, headers: Record<string, string>) =>
    town.ask(`/api/v1/desk/labs?city=${city}`, jsonInit({ source }, headers))
  expect((await wish('linden', { cookie })).status).toBe(201)
  expect((await wish('eichen', { cookie })).status).toBe(401)
  expect((await wish('linden', {})).status).toBe(401)
  expect((await wish('linden', { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
})
