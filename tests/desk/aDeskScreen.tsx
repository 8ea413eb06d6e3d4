import '../support/jsdomGaps.ts'
import { render } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { createDeskApi } from '#desk/api/deskApi.ts'
import { DeskApp } from '#desk/DeskApp.tsx'
import type { ADesk } from '../server/desk/aDesk.ts'

const base = '/api/v1/desk'
const underway = new Set<Promise<unknown>>()

/** A screen that is gone may still have asked something; the database waits for that. */
export const allAnswered = (): Promise<unknown> => Promise.all(underway)

/** The screens of the desk, joined with the real endpoint in one process; the line can be cut. */
export function aDeskScreen(desk: ADesk, invitation: string | undefined) {
  const line = { cut: false, cookie: '' }
  async function fetch(path: string, init: RequestInit): Promise<Response> {
    if (line.cut) throw new TypeError('the line is cut')
    if (!path.startsWith(base)) return cityAnswer(desk, path)
    const headers = new Headers(init.headers)
    headers.set('sec-fetch-site', 'same-origin')
    headers.set('cookie', line.cookie)
    const { method = 'GET', body = null } = init
    const answer = await desk.send(path.slice(base.length), { method, body, headers })
    line.cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? line.cookie
    return answer
  }
  async function counted(path: string, init: RequestInit): Promise<Response> {
    const answer = fetch(path, init)
    const ended: Promise<unknown> = answer.catch(() => undefined).then(() => underway.delete(ended))
    underway.add(ended)
    return answer
  }
  location.hash = ''
  const view = render(
    <DeskApp
      api={createDeskApi(counted)}
      invitation={invitation}
      kept={sessionStorage}
      now={() => desk.clock.now}
    />,
  )
  return { ...view, line, user: userEvent.setup() }
}

/** The public part of the endpoint that the desk reads: a city's files. */
function cityAnswer({ cities }: ADesk, path: string): Response {
  const id = path.split('/').find((part) => cities.has(part)) ?? ''
  const city = cities.get(id)
  if (!city) return Response.json({}, { status: 404 })
  if (path.endsWith('/pack')) {
    const purposes = ['city', 'categories', 'outline', 'ground']
    const files = purposes.map((purpose) => ({
      ...{ purpose, url: `/cities/${id}/${purpose}`, sha256: '', bytes: 0 },
    }))
    return Response.json({ city: id, version: '1', files })
  }
  const { list: categories, outline, ground } = city
  const parts: Record<string, unknown> = { city: city.city, categories, outline, ground }
  return Response.json(parts[path.split('/').at(-1) ?? ''])
}

export const comeBack = (): boolean => dispatchEvent(new Event('focus'))
