import * as v from 'valibot'
import {
  DeskListSchema,
  DeskReportSchema,
  InvitationSchema,
  type NewPerson,
  type Publish,
  type Reply,
  SessionAnswerSchema,
  type SetHandling,
  StaffListSchema,
} from '#protocol/desk.ts'
import { createLabsApi } from '../labs/labsApi.ts'
import { loadPack } from './loadPack.ts'
import { ask, type Fetch } from './request.ts'

const base = '/api/v1/desk'
const Nothing = v.object({})

/** All that the desk asks of the endpoint. */
export function createDeskApi(fetch: Fetch) {
  const ofReport = (city: string, id: string, deed = '') =>
    `${base}/reports/${encodeURIComponent(id)}${deed}?city=${encodeURIComponent(city)}`
  const ofPerson = (id: string, deed: string) => `${base}/staff/${encodeURIComponent(id)}/${deed}`
  return {
    session: () => ask(fetch, `${base}/session`, SessionAnswerSchema, { background: true }),
    signIn: (token: string) =>
      ask(fetch, `${base}/sign-in`, SessionAnswerSchema, { body: { token } }),
    signOut: () => ask(fetch, `${base}/sign-out`, SessionAnswerSchema, { body: {} }),
    reports: (query: URLSearchParams, background: boolean) =>
      ask(fetch, `${base}/reports?${query}`, DeskListSchema, { background }),
    report: (city: string, id: string, background: boolean) =>
      ask(fetch, ofReport(city, id), DeskReportSchema, { background }),
    seen: (city: string, id: string, seq: number) =>
      ask(fetch, ofReport(city, id, '/seen'), Nothing, { body: { seq } }),
    setHandling: (city: string, id: string, body: SetHandling) =>
      ask(fetch, ofReport(city, id, '/handling'), DeskReportSchema, { body }),
    publish: (city: string, id: string, body: Publish) =>
      ask(fetch, ofReport(city, id, '/publish'), DeskReportSchema, { body }),
    reply: (city: string, id: string, body: Reply) =>
      ask(fetch, ofReport(city, id, '/reply'), DeskReportSchema, { body }),
    staff: () => ask(fetch, `${base}/staff`, StaffListSchema),
    addPerson: (body: NewPerson) => ask(fetch, `${base}/staff`, InvitationSchema, { body }),
    newLink: (id: string) => ask(fetch, ofPerson(id, 'link'), InvitationSchema, { body: {} }),
    endSessions: (id: string) => ask(fetch, ofPerson(id, 'end-sessions'), Nothing, { body: {} }),
    disable: (id: string, disabled: boolean) =>
      ask(fetch, ofPerson(id, 'disable'), Nothing, { body: { disabled } }),
    pack: (city: string) => loadPack(fetch, city),
    labs: createLabsApi(fetch),
  }
}
export type DeskApi = ReturnType<typeof createDeskApi>
