import type { City } from '#domain/city.ts'
import type { Lab } from '#domain/lab/lab.ts'
import type { LocalText } from '#domain/localText.ts'
import { insertAnswer } from '../labs/applyAnswer.ts'
import { bear, freeCode } from '../labs/createLab.ts'
import { keptForm } from '../labs/formRows.ts'
import { touchLab } from '../labs/labRow.ts'
import { setModeration } from '../labs/moderate.ts'
import { newLab } from '../labs/newLab.ts'
import type { Template } from '../labs/ports.ts'
import type { AppPorts } from '../ports.ts'
import { inCity } from '../storage/cityState.ts'
import type { Database } from '../storage/sql.ts'
import { answeredTemplate, type DemoAnswers, demoAnswers } from './demoAnswers.ts'

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
  { id: city, centre }: Pick<City, 'id' | 'centre'>,
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
    { state: 'open', results: 'live', title: asExample(template.form.title) },
  )
  const read = { form: template.form, files: template.files, source }
  const key = await bear(ports, { lab, kept, by: 'endpoint', read, action: 'lab.create' })
  if (template.id === answeredTemplate) {
    const room = { lab, centre, now: now(), newId: labs.newId }
    await addAnswers(database, lab, demoAnswers(room))
  }
  return { city, code: lab.code, key }
}

/** Everywhere the lab is named, it says of itself that nobody has really answered. */
const asExample = (title: LocalText): LocalText =>
  Object.fromEntries(
    Object.entries(title).map(([language, text]) => [
      language,
      `${language.startsWith('de') ? 'Beispiel' : 'Example'}: ${text}`,
    ]),
  )

async function addAnswers(
  database: Database,
  { city, id }: Lab,
  { answers, moderation }: DemoAnswers,
): Promise<void> {
  await inCity(database, city, async (sql) => {
    for (const answer of answers) await insertAnswer(sql, city, answer, false)
    for (const row of moderation) await setModeration(sql, { city, id }, row)
    await touchLab(sql, city, id)
  })
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
