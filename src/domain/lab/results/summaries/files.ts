import type { Material } from '#domain/lab/results/material.ts'
import { mayShow, stateOf } from '#domain/lab/results/options.ts'
import type { AnswerFile, SummaryHead, SummaryOf } from '#domain/lab/results/summary.ts'

export function files(head: SummaryHead, material: Material): SummaryOf<'files'> {
  const all = material.sheets.flatMap((sheet) => filesOf(sheet, material))
  const shown = all.filter(({ state }) => mayShow(material.options, state))
  return {
    ...head,
    kind: 'files',
    // By hash: no order of time.
    files: shown.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)),
    waiting: all.filter(({ state }) => state === 'waiting').length,
  }
}

/** A file that is named but was never handed over is none. */
const filesOf = (
  { answer, at }: Material['sheets'][number],
  { field, options }: Material,
): readonly AnswerFile[] =>
  at(field.path).flatMap(({ ref, value }) => {
    const media = answer.media.find(({ name }) => name === value)
    const { sha256, type } = media ?? { sha256: '', type: '' }
    if (!media) return []
    return [
      {
        answer: answer.id,
        ref,
        name: value,
        sha256,
        type,
        state: stateOf(options, answer.id, ref),
      },
    ]
  })
