import { mediaId } from '#client/db/labRows.ts'
import {
  changeLab,
  formOwner,
  labByCode,
  labById,
  leadHere,
  putFormMedia,
  putLab,
} from '#client/db/labs.ts'
import { readForm } from '#client/lab/readForm.ts'
import type { Form } from '#domain/form/form.ts'
import type { Lab } from '#domain/lab/lab.ts'
import { canonical } from '#protocol/canonical.ts'
import { codeOf } from '#protocol/lab.ts'
import type { LabPorts } from './labPorts.ts'
import type { JoinEnd, LabVerbs } from './labVerbs.ts'
import { nothing } from './nothing.ts'

type JoinVerbs = Pick<LabVerbs, 'joinLab' | 'leadLab' | 'leadHere' | 'refreshLabs'>

export const createLabJoin = (ports: LabPorts): JoinVerbs => ({
  joinLab: (typed) => join(ports, typed),
  async leadLab(typed, key) {
    const end = await join(ports, typed)
    if (!end.ok) return end
    const row = await labByCode(ports.db, end.code)
    const form = row?.forms[0]?.form
    if (!row || !form) return { ok: false, why: 'damaged' }
    const asked = await ports.net.lead(row.id, key)
    // Without an answer the link is believed for now: it opens nothing that this device has not got.
    if (asked.kind === 'forbidden' || asked.kind === 'unknown')
      return { ok: false, why: 'wrong_key' }
    await putLab(ports.db, { lab: row.lab, form, from: row.from, now: ports.now(), key })
    return end
  },
  leadHere: (labId) => leadHere(ports.db, labId),
  async refreshLabs() {
    for (const { id } of await ports.db.lasting(() => ports.db.labs.toArray())) {
      const asked = await ports.net.byId(id)
      // One that is not answered is no news of the next, but whoever has no network has none at all.
      if (asked.kind === 'unanswered') return
      if (asked.kind === 'found') await fetchLab(ports, asked.value)
    }
  },
})

async function join(ports: LabPorts, typed: string): Promise<JoinEnd> {
  const code = codeOf(typed)
  if (!code) return { ok: false, why: 'no_code' }
  const here = await labByCode(ports.db, code)
  const asked = await ports.net.byCode(code)
  if (asked.kind === 'found') {
    const end = await fetchLab(ports, asked.value)
    // Known already, and only the newest form cannot be had now: the one that is here serves.
    return here && !end.ok ? { ok: true, code } : end
  }
  if (here) return { ok: true, code }
  if (asked.kind === 'not_yet') return { ok: false, why: 'not_yet' }
  return { ok: false, why: asked.kind === 'unanswered' ? 'offline' : 'unknown' }
}

async function fetchLab(ports: LabPorts, lab: Lab): Promise<JoinEnd> {
  const { db, now } = ports
  const known = await labById(db, lab.id)
  const kept = known?.forms.find(({ sha256 }) => sha256 === lab.form.sha256)?.form
  if (kept) {
    if (known?.forms[0]?.form === kept) await changeLab(db, lab.id, lab)
    else await putLab(db, { lab, form: kept, from: 'endpoint', now: now() })
    fetchMedia(ports, lab, kept)
    return { ok: true, code: lab.code }
  }
  const asked = await ports.net.form(lab)
  if (asked.kind !== 'found')
    return { ok: false, why: asked.kind === 'unanswered' ? 'offline' : 'unknown' }
  const form = await promisedForm(ports, lab, asked.value)
  if (!form) return { ok: false, why: 'damaged' }
  await putLab(db, { lab, form, from: 'endpoint', now: now() })
  fetchMedia(ports, lab, form)
  return { ok: true, code: lab.code }
}

/** The form, where it is the one that the lab names by its hash: of its text, or of its one spelling. */
export async function promisedForm(
  { sha256 }: Pick<LabPorts, 'sha256'>,
  lab: Lab,
  text: string,
): Promise<Form | undefined> {
  const form = readForm(text)
  if (!form) return undefined
  const hashes = await Promise.all([sha256(text), sha256(canonical(form))])
  return hashes.includes(lab.form.sha256) ? form : undefined
}

/** In the background: a form without its pictures is a form all the same. */
function fetchMedia(ports: LabPorts, lab: Lab, form: Form): void {
  void fetchMissing(ports, lab, form).catch(nothing)
}

async function fetchMissing({ db, net, sha256 }: LabPorts, lab: Lab, form: Form): Promise<void> {
  const owner_id = formOwner(lab.id)
  for (const [name, hash] of Object.entries(form.media)) {
    const id = mediaId(owner_id, name)
    const known = await db.labMedia.get(id)
    if (known?.sha256 === hash) continue
    const bytes = await net.media(lab.id, hash)
    if (!bytes || (await sha256(new Uint8Array(bytes))) !== hash) continue
    const about = { name, sha256: hash, type: typeByName(name), size: bytes.byteLength, bytes }
    const row = { id, owner_id, lab_id: lab.id, city: lab.city, ...about }
    await putFormMedia(db, [{ ...row, state: 'kept', attempts: 0 }])
  }
}

const types: Readonly<Record<string, string>> = {
  ...{ jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', svg: 'image/svg+xml' },
  ...{ webp: 'image/webp', gif: 'image/gif', mp3: 'audio/mpeg', m4a: 'audio/mp4' },
  ...{ ogg: 'audio/ogg', wav: 'audio/wav', mp4: 'video/mp4', webm: 'video/webm' },
}

export const typeByName = (name: string): string =>
  types[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'
