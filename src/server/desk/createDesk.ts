import { type Context, Hono } from 'hono'
import type * as v from 'valibot'
import { type Person, PublishSchema, ReplySchema, SetHandlingSchema } from '#protocol/desk.ts'
import { notFound } from '../http/problem.ts'
import { type Access, admit, sessionOf } from './access.ts'
import type { Change } from './changeReport.ts'
import { readInput } from './input.ts'
import { getStaff, postDisable, postEndSessions, postLink, postStaff } from './manageStaff.ts'
import type { DeskPorts } from './ports.ts'
import { publish } from './publish.ts'
import { getReport, listReports, postSeen, reportIdOf } from './readReports.ts'
import { reply } from './reply.ts'
import { setHandling } from './setHandling.ts'
import { getSession, signIn, signOut } from './signIn.ts'
import { mayWorkOn } from './staff.ts'

export interface Desk {
  /** The person who is signed in, if they work for this city. A changing request is their doing. */
  readonly deskPerson: (request: Request, city: string) => Promise<Person | undefined>
  /** Routes below /api/v1/desk. */
  readonly routes: Hono
  /** Whether a person is signed in who works for one of these cities. */
  readonly isDesk: (request: Request, cities: readonly string[]) => Promise<boolean>
}

export function createDesk(ports: DeskPorts): Desk {
  const routes = new Hono()
  for (const [method, path, access] of table(ports)) {
    routes.on(method, path, (c) => admit(ports, c, access))
  }
  routes.all('*', async () => notFound('the desk has no such route'))
  return {
    routes,
    async deskPerson(request, city) {
      const session = await sessionOf(ports, request)
      return session && mayWorkOn(session.person, city) ? session.person : undefined
    },
    async isDesk(request, cities) {
      // Pictures load by themselves when a list refreshes itself.
      const session = await sessionOf(ports, request, false)
      return session !== undefined && cities.some((city) => mayWorkOn(session.person, city))
    },
  }
}

type Route = readonly ['GET' | 'POST', string, Access]

const table = (ports: DeskPorts): readonly Route[] => [
  ['GET', '/session', { for: 'anybody', handle: (c) => getSession(ports, c) }],
  ['POST', '/sign-in', { for: 'anybody', handle: (c) => signIn(ports, c) }],
  ['POST', '/sign-out', { for: 'staff', handle: (c, session) => signOut(ports, c, session) }],
  ['GET', '/reports', { for: 'city', handle: (c, city) => listReports(ports, c, city) }],
  ['GET', '/reports/:id', { for: 'city', handle: (c, city) => getReport(ports, c, city) }],
  ['POST', '/reports/:id/seen', { for: 'city', handle: (c, city) => postSeen(ports, c, city) }],
  deed('handling', SetHandlingSchema, (change, wish) => setHandling(ports, change, wish)),
  deed('publish', PublishSchema, (change, wish) => publish(ports, change, wish)),
  deed('reply', ReplySchema, (change, { text }) => reply(ports, change, text)),
  ['GET', '/staff', { for: 'admin', handle: (_, session) => getStaff(ports, session) }],
  ['POST', '/staff', { for: 'admin', handle: (c, session) => postStaff(ports, c, session) }],
  ['POST', '/staff/:id/link', { for: 'admin', handle: (c, who) => postLink(ports, c, who) }],
  [
    'POST',
    '/staff/:id/end-sessions',
    { for: 'admin', handle: (c, session) => postEndSessions(ports, c, session) },
  ],
  ['POST', '/staff/:id/disable', { for: 'admin', handle: (c, who) => postDisable(ports, c, who) }],
]

/** A change of one report: its body names the change number that the person saw. */
function deed<T extends v.GenericSchema<unknown, { readonly seq: number }>>(
  name: string,
  schema: T,
  work: (change: Change, wish: v.InferOutput<T>) => Promise<Response>,
): Route {
  return [
    'POST',
    `/reports/:id/${name}`,
    {
      for: 'city',
      async handle(c: Context, city, person) {
        const input = await readInput(c.req.raw, schema)
        if (!input.ok) return input.error
        return work({ city, person, reportId: reportIdOf(c), seq: input.value.seq }, input.value)
      },
    },
  ]
}
