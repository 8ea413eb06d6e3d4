import { answersOf, markHandedOver, mediaOf, takeInAnswers } from '#client/db/answers.ts'
import { type LabMediaRow, type LabRow, mediaId } from '#client/db/labRows.ts'
import {
  formMediaOf,
  formOwner,
  labByCode,
  labById,
  putFormMedia,
  putLab,
} from '#client/db/labs.ts'
import { maxParcelBytes } from '#client/lab/transfer/frames.ts'
import {
  type AnswersPack,
  fileEnding,
  type LabPack,
  type PackedMedia,
  readPack,
} from '#client/lab/transfer/pack.ts'
import { nameOf, unwrap, wrap } from '#client/lab/transfer/parcel.ts'
import { answerOperation } from '#client/outbox/labOperation.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { wordFor } from './labIds.ts'
import { promisedForm } from './labJoin.ts'
import { dayOf, type LabPorts } from './labPorts.ts'
import type { LabVerbs, Parcel, TakenIn, Way } from './labVerbs.ts'

type TransferVerbs = Pick<LabVerbs, 'packLab' | 'packAnswers' | 'markHandedOver' | 'takeIn'>

const head = { format: 'stadtlabor-lab', version: 1 } as const

export function createLabTransfer(ports: LabPorts): TransferVerbs {
  const { db, sha256 } = ports
  return {
    async packLab(labId, way) {
      const row = await labById(db, labId)
      const form = row?.forms[0]?.form
      if (!row || !form) return undefined
      const media = await formMediaOf(db, labId)
      const text = JSON.stringify(form)
      const content = { ...head, kind: 'lab', lab: row.lab, form: text } as const
      return await packed(ports, way, { row, content, media })
    },
    async packAnswers(labId, way) {
      const row = await labById(db, labId)
      if (!row) return undefined
      const rows = await answersOf(db, labId, 'waiting')
      const ids = rows.map(({ id }) => id)
      const answers = rows.map(({ answer }) => answer)
      const content = { ...head, kind: 'answers', lab_id: labId, code: row.code, answers } as const
      const media = await mediaOf(db, ids)
      const parcel = await packed(ports, way, { row, content, media })
      return { ...parcel, ids, word: await wordFor(ids, sha256) }
    },
    markHandedOver: (ids) => markHandedOver(db, ids),
    takeIn: (parcel) => takeIn(ports, parcel),
  }
}

interface Load {
  readonly row: LabRow
  readonly content: Omit<LabPack, 'media'> | Omit<AnswersPack, 'media'>
  readonly media: readonly LabMediaRow[]
}

/** As QR codes only with media that are small; what is left out is sent by this device itself. */
async function packed(ports: LabPorts, way: Way, { row, content, media }: Load): Promise<Parcel> {
  const all = media.flatMap((one) => (one.bytes ? [packMedia(one, one.bytes)] : []))
  const digest = digestOf(ports)
  const whole = all.reduce((sum, { bytes }) => sum + bytes, 0)
  const fits = way === 'file' || whole < maxParcelBytes / 2
  const sent = fits ? all : []
  const bytes = await wrap(JSON.stringify({ ...content, media: sent }), digest)
  const kind = content.kind === 'lab' ? 'labor' : 'antworten'
  const fileName = `${kind}-${row.code}-${dayOf(ports.now())}${fileEnding}`
  return { bytes, name: nameOf(bytes), left: all.length - sent.length, fileName }
}

const packMedia = (
  { name, sha256, type, size, owner_id }: LabMediaRow,
  data: ArrayBuffer,
): PackedMedia => ({
  ...{ name, sha256, type, bytes: size, data: toBase64(data) },
  ...(owner_id.startsWith('form:') ? {} : { answer_id: owner_id }),
})

const digestOf =
  ({ sha256 }: LabPorts) =>
  async (bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> => {
    const hex = await sha256(bytes)
    return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)).buffer
  }

async function takeIn(ports: LabPorts, parcel: Uint8Array<ArrayBuffer>): Promise<TakenIn> {
  const unwrapped = await unwrap(parcel, digestOf(ports))
  if (!unwrapped.ok) return { kind: 'problem', why: unwrapped.why }
  const pack = readPack(unwrapped.content)
  if (!pack) return { kind: 'problem', why: 'foreign' }
  return pack.kind === 'lab' ? await takeLab(ports, pack) : await takeAnswers(ports, pack)
}

async function takeLab(ports: LabPorts, { lab, media, ...pack }: LabPack): Promise<TakenIn> {
  const { db, now } = ports
  const form = await promisedForm(ports, lab, pack.form)
  if (!form) return { kind: 'problem', why: 'damaged' }
  await putLab(db, { lab, form, from: 'pack', now: now() })
  const owner_id = formOwner(lab.id)
  const rows = await rowsOf(ports, media, { owner_id, lab_id: lab.id, city: lab.city }, 'kept')
  await putFormMedia(db, rows)
  return { kind: 'lab', code: lab.code }
}

async function takeAnswers(ports: LabPorts, pack: AnswersPack): Promise<TakenIn> {
  const { db, sha256, wake } = ports
  const row = await labByCode(db, pack.code)
  const ours = pack.answers.filter(({ lab_id }) => lab_id === row?.id)
  if (row?.id !== pack.lab_id) return { kind: 'problem', why: 'unknown_lab' }
  const { city } = row.lab
  const arrived = await Promise.all(
    ours.map(async (answer) => {
      const own = pack.media.filter(({ answer_id }) => answer_id === answer.id)
      const about = { owner_id: answer.id, lab_id: row.id, city }
      return {
        answer,
        operation: await answerOperation({ sha256 }, city, answer),
        media: await rowsOf(ports, own, about, 'waiting'),
      }
    }),
  )
  const counts = await takeInAnswers(db, arrived)
  wake()
  const word = await wordFor(
    ours.map(({ id }) => id),
    sha256,
  )
  return { kind: 'answers', code: row.code, ...counts, word }
}

type About = Pick<LabMediaRow, 'owner_id' | 'lab_id' | 'city'>

/** Only what is what it claims to be. */
async function rowsOf(
  { sha256 }: LabPorts,
  media: readonly PackedMedia[],
  about: About,
  state: LabMediaRow['state'],
): Promise<readonly LabMediaRow[]> {
  const rows: LabMediaRow[] = []
  for (const { name, sha256: hash, type, data } of media) {
    const bytes = fromBase64(data)
    if ((await sha256(new Uint8Array(bytes))) !== hash) continue
    const id = mediaId(about.owner_id, name)
    const size = bytes.byteLength
    rows.push({ ...about, id, name, sha256: hash, type, size, bytes, state, attempts: 0 })
  }
  return rows
}
