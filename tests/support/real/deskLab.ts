import type { Form } from '#domain/form/form.ts'
import type { Lab } from '#domain/lab/lab.ts'
import type { EditLab, LeadLab, NewLab, NewLabAnswer } from '#protocol/labLead.ts'
import type { LabResults } from '#protocol/labResults.ts'

export interface DeskLab {
  readonly lab: Lab
  /** /labor/BCDFGH/leiten#… */
  readonly leadPath: string
  /** What the endpoint has by now. */
  lead(): Promise<LeadLab>
  results(): Promise<LabResults>
  change(change: EditLab): Promise<void>
}

export interface Desk {
  /** Of the session: `name=value`. */
  readonly cookie: string
  newLab(form: Form, wish?: Partial<NewLab>): Promise<DeskLab>
}

/** Somebody at the desk, signed in with the link that the endpoint prints at its start. */
export async function aDesk(origin: string, printed: string): Promise<Desk> {
  const token = /einladung=([A-Za-z0-9_-]{43})/.exec(printed)?.[1]
  if (!token) throw new Error(`no link to the desk in:\n${printed}`)
  const ours = { 'content-type': 'application/json', origin }
  const signedIn = await fetch(`${origin}/api/v1/desk/sign-in`, {
    method: 'POST',
    headers: ours,
    body: JSON.stringify({ token }),
  })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`nobody signed in: ${signedIn.status} ${await signedIn.text()}`)
  return {
    cookie,
    async newLab(form, wish = {}) {
      const source = { kind: 'form', name: 'Test', form: { ...form } } as const
      const made = await fetch(`${origin}/api/v1/desk/labs?city=offenbach`, {
        method: 'POST',
        headers: { ...ours, cookie },
        body: JSON.stringify({ source, ...wish } satisfies NewLab),
      })
      if (!made.ok) throw new Error(`no lab: ${made.status} ${await made.text()}`)
      return deskLab(origin, await made.json())
    },
  }
}

function deskLab(origin: string, { lab, link }: NewLabAnswer): DeskLab {
  const { pathname, hash } = new URL(link)
  const at = `${origin}/api/v1/labs/${lab.id}`
  const headers = { authorization: `Lab ${hash.slice(1)}` }
  const get = async (path: string) => (await fetch(`${at}${path}`, { headers })).json()
  return {
    lab,
    leadPath: `${pathname}${hash}`,
    lead: () => get('/lead'),
    results: () => get('/results?audience=room&language=de'),
    async change(change) {
      const answer = await fetch(at, {
        method: 'PATCH',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(change),
      })
      if (!answer.ok) throw new Error(`not changed: ${answer.status} ${await answer.text()}`)
    },
  }
}
