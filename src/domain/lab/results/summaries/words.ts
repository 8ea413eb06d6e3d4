import type { Material } from '#domain/lab/results/material.ts'
import { mayShow, stateOf } from '#domain/lab/results/options.ts'
import type { FreeText, SummaryHead, SummaryOf } from '#domain/lab/results/summary.ts'
import { countWords } from '#domain/lab/results/words.ts'

/** Free words are shown in no order of time: with the seat it would tell who wrote them. */
export function words(head: SummaryHead, material: Material): SummaryOf<'words'> {
  const all = material.sheets.flatMap((sheet) => textsOf(sheet, material))
  const shown = all.filter(({ state }) => mayShow(material.options, state))
  return {
    ...head,
    kind: 'words',
    words: [...countWords(shown.map(({ text }) => text))],
    texts: shown.sort((a, b) => (a.answer + a.ref < b.answer + b.ref ? -1 : 1)),
    waiting: all.filter(({ state }) => state === 'waiting').length,
  }
}

const textsOf = (
  { answer, at }: Material['sheets'][number],
  { field, options }: Material,
): readonly FreeText[] =>
  at(field.path).map(({ ref, value }) => ({
    answer: answer.id,
    ref,
    text: value.trim(),
    language: answer.language,
    state: stateOf(options, answer.id, ref),
  }))
