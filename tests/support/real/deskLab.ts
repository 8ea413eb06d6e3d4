import type { Form } from '#domain/form/form.ts'
import type { Lab } from '#domain/lab/lab.ts'
import type { LeadLab, NewLab, NewLabAnswer } from '#protocol/labLead.ts'

export interface DeskLab {
  readonly lab: Lab
  /** The secret of the facilitator's link. */
  readonly key: string
  /** /labor/BCDFGH/leiten#… */
  readonly leadPath: string
  /** What the endpoint has by now. */
  lead(): Promise<LeadLab>
}

/** Makes a lab as somebody at the desk does, with the link that the endpoint prints at its start. */
export async function aDeskLab(
  origin: string,
  printed: string,
  form: Form,
  wish: Partial<NewLab> = {},
): Promise<DeskLab> {
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
  const source = { kind: 'form', name: 'Test', form: { ...form } } as const
  const made = await fetch(`${origin}/api/v1/desk/labs?city=offenbach`, {
    method: 'POST',
    headers: { ...ours, cookie },
    body: JSON.stringify({ source, ...wish } satisfies NewLab),
  })
  if (!made.ok) throw new Error(`no lab: ${made.status} ${await made.text()}`)
  const { lab, link }: NewLabAnswer = await made.json()
  const { pathname, hash } = new URL(link)
  const key = hash.slice(1)
  return {
    ...{ lab, key, leadPath: `${pathname}${hash}` },
    async lead() {
      const headers = { authorization: `Lab ${key}` }
      return (await fetch(`${origin}/api/v1/labs/${lab.id}/lead`, { headers })).json()
    },
  }
}
