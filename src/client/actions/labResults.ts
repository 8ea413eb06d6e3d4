import { answersOf } from '#client/db/answers.ts'
import { changeLab, labById } from '#client/db/labs.ts'
import type { Results } from '#domain/lab/results/summary.ts'
import { tally } from '#domain/lab/results/tally.ts'
import type { LabPorts } from './labPorts.ts'
import type { LabVerbs } from './labVerbs.ts'

type ResultVerbs = Pick<LabVerbs, 'resultsHere' | 'resultsThere' | 'askLead' | 'setLabState'>

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
  async resultsThere(labId, language) {
    const row = await labById(ports.db, labId)
    const asked = await ports.net.results(labId, { language, key: row?.key })
    if (asked.kind !== 'found') return undefined
    const { results, changes } = asked.value
    return { results: forRoom(results), changes }
  },
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

/** A facilitator is told what waits for release, too; on a wall it has no place. */
const forRoom = (results: Results): Results => ({
  ...results,
  questions: results.questions.map((question) => {
    if (question.kind === 'words')
      return { ...question, texts: question.texts.filter(({ state }) => state === 'released') }
    if (question.kind === 'files')
      return { ...question, files: question.files.filter(({ state }) => state === 'released') }
    return question
  }),
})
