import { bear, freeCode } from '../labs/createLab.ts'
import { keptForm } from '../labs/formRows.ts'
import { newLab } from '../labs/newLab.ts'
import type { Template } from '../labs/ports.ts'
import type { AppPorts } from '../ports.ts'
import type { Database } from '../storage/sql.ts'

type Ports = Pick<AppPorts, 'database' | 'photos' | 'labs' | 'now'>

export interface DemoLab {
  readonly city: string
  readonly code: string
  /** Only when it has just been made: the secret is kept nowhere. */
  readonly key?: string
}

const source = 'demo'

/** A lab to try things out, where no lab has ever been. Undefined where there is none. */
export async function loadDemoLab(
  ports: Ports,
  city: string,
  template: Template | undefined,
): Promise<DemoLab | undefined> {
  const { database, labs, now } = ports
  const known = await demoCode(database, city)
  if (known !== undefined) return { city, code: known }
  if (!template || (await hadLabs(database, city))) return undefined
  const today = new Date(now()).toISOString().slice(0, 10)
  const kept = keptForm(template.form)
  const at = { city, id: labs.newId(), code: await freeCode(ports), today }
  const lab = newLab(
    { ...at, form: template.form, kept },
    { state: 'open', place: 'Beispiel', results: 'live' },
  )
  const read = { form: template.form, files: template.files, source }
  const key = await bear(ports, { lab, kept, by: 'endpoint', read, action: 'lab.create' })
  return { city, code: lab.code, key }
}

async function demoCode({ read }: Database, city: string): Promise<string | undefined> {
  const [row] = await read.all<{ code: string }>(
    'SELECT code FROM labs WHERE city = ? AND source = ? LIMIT 1',
    [city, source],
  )
  return row?.code
}

/** The journal remembers also those that were deleted again. */
async function hadLabs({ read }: Database, city: string): Promise<boolean> {
  const rows = await read.all(
    `SELECT n FROM desk_audit WHERE city = ? AND action = 'lab.create' LIMIT 1`,
    [city],
  )
  return rows.length > 0
}

/** Told on the terminal: what to type at a tablet, and once what opens the facilitator's side. */
export function demoLabWords(demos: readonly DemoLab[], address: string): readonly string[] {
  return demos.flatMap(({ city, code, key }) => [
    `Beispiel-Labor ${city}: Code ${code} · ${address}/labor/${code}`,
    ...(key === undefined ? [] : [`  leiten: ${address}/labor/${code}/leiten#${key}`]),
  ])
}
