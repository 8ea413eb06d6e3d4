import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { answerOperation } from '#client/outbox/labOperation.ts'
import type { Lab, LabAnswer } from '#domain/lab/lab.ts'
import { places } from './labForm.ts'

const hexOf = (text: string) => createHash('sha256').update(text).digest('hex')
const sha256 = async (text: string) => hexOf(text)

/** What somebody in the room says, sealed as the app seals it. */
export function aCrowdAnswer(lab: Lab, index: number): LabAnswer {
  const [place] = places[index % places.length] ?? places[0]
  return {
    id: randomUUID(),
    lab_id: lab.id,
    form_id: lab.form.id,
    form_version: lab.form.version,
    form_sha256: lab.form.sha256,
    day: new Date().toISOString().slice(0, 10),
    language: 'de',
    mode: 'normal',
    answers: { '/heiss': place, '/idee': `Idee Nummer ${index}` },
    media: [],
    receipt_sha256: hexOf(randomBytes(32).toString('base64url')),
  }
}

/**
 * So many answers on a tablet that has joined, in the rows that the app's own store writes for each:
 * the tapping of two thousand people adds nothing. The page must be opened anew to see them.
 */
export async function seatCrowd(page: Page, lab: Lab, count: number): Promise<void> {
  const answers = Array.from({ length: count }, (_, index) => aCrowdAnswer(lab, index))
  const outbox = await Promise.all(
    answers.map((answer) => answerOperation({ sha256 }, lab.city, answer)),
  )
  await page.evaluate(putAnswers, { answers, outbox, labId: lab.id })
}

interface Rows {
  readonly answers: readonly LabAnswer[]
  readonly outbox: readonly object[]
  readonly labId: string
}

async function putAnswers({ answers, outbox, labId }: Rows): Promise<void> {
  const opening = indexedDB.open('Stadtlabor')
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const all = database.transaction(['answers', 'outbox', 'labs'], 'readwrite')
  for (const answer of answers) {
    const row = { id: answer.id, lab_id: labId, answer, state: 'waiting', origin: 'here' }
    all.objectStore('answers').put(row)
  }
  for (const operation of outbox) all.objectStore('outbox').add(operation)
  const asking = all.objectStore('labs').get(labId)
  asking.onsuccess = () => {
    const lab = asking.result
    all.objectStore('labs').put({ ...lab, made: lab.made + answers.length })
  }
  await new Promise<void>((resolve, reject) => {
    all.oncomplete = () => resolve()
    all.onerror = () => reject(all.error)
  })
  database.close()
}
