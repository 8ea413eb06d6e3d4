import * as v from 'valibot'
import { answersOf } from '#client/db/answers.ts'
import { labResultsKey } from '#client/db/keys.ts'
import { changeLab, labById } from '#client/db/labs.ts'
import { readSetting, writeSetting } from '#client/db/settings.ts'
import { type Results, ResultsSchema } from '#domain/lab/results/summary.ts'
import { tally } from '#domain/lab/results/tally.ts'
import type { LabPorts } from './labPorts.ts'
import type { LabVerbs } from './labVerbs.ts'
import { nothing } from './nothing.ts'

type ResultVerbs = Pick<LabVerbs, 'resultsHere' | 'followResults' | 'askLead' | 'setLabState'>

export const createLabResults = (ports: LabPorts): ResultVerbs => ({
  async resultsHere(labId, language) {
    const row = await labById(ports.db, labId)
    const form = row?.forms[0]?.form
    if (!row || !form) return undefined
    const rows = await answersOf(ports.db, labId, 'all')
    const { sensitive } = row.lab
    return tally(
      form,
      rows.map(({ answer }) => answer),
      { language, audience: 'room', sensitive },
    )
  },
  followResults: (labId, language, told) => follow(ports, labId, language, told),
  async askLead(labId) {
    const row = await labById(ports.db, labId)
    if (row?.key === undefined) return undefined
    const asked = await ports.net.lead(labId, row.key)
    if (asked.kind !== 'found') return undefined
    await changeLab(ports.db, labId, asked.value.lab)
    return asked.value
  },
  async setLabState(labId, state) {
    const row = await labById(ports.db, labId)
    if (row?.key === undefined) return false
    const asked = await ports.net.edit(labId, row.key, { state })
    if (asked.kind !== 'found') return false
    await changeLab(ports.db, labId, { ...row.lab, state })
    return true
  },
})

const againMs = 4_000

const KeptSchema = v.object({ results: ResultsSchema })

/** The line is taken up again until somebody ends it. */
async function follow(
  { db, net, after }: LabPorts,
  labId: string,
  language: string,
  told: (results: Results | undefined, kept: boolean) => void,
): Promise<() => void> {
  const end = new AbortController()
  const row = await labById(db, labId)
  const wish = { language, key: row?.key, ended: end.signal }
  let callOff = nothing
  const kept = await readSetting(db, labResultsKey(labId), KeptSchema)
  if (kept) told(kept.results, true)
  const hear = (results: Results) => {
    told(results, false)
    // The wall is the endpoint's; what was seen once is there without a network, too.
    if (row) void writeSetting(db, labResultsKey(labId), { results }).catch(nothing)
  }
  const listen = async () => {
    await net.results(labId, wish, ({ results }) => hear(results))
    if (end.signal.aborted) return
    told(undefined, false)
    callOff = after(againMs, () => void listen())
  }
  void listen()
  return () => {
    callOff()
    end.abort()
  }
}
