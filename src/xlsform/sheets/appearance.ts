import { appearances } from '../appearances.ts'
import type { Findings } from '../result.ts'
import type { RowReader } from './rowReader.ts'

const word = /[^\s(]+(?:\([^)]*\))?/g

export const splitAppearance = (text: string): string[] => text.match(word) ?? []

/** What is not known is kept for others, and said. */
export function readAppearance(reader: RowReader, findings: Findings): string[] {
  const words = splitAppearance(reader.text('appearance'))
  for (const one of words) {
    if (one.startsWith('search(')) {
      findings.problem(
        reader.at('appearance'),
        'search',
        'search() is not supported. Use select_one_from_file with a choice_filter.',
      )
    } else if (!isKnown(one)) {
      findings.note(
        reader.at('appearance'),
        'unknown-appearance',
        `The appearance "${one}" is not known: the question is shown the ordinary way.`,
      )
    }
  }
  return words
}

export const isKnown = (word: string): boolean =>
  Object.hasOwn(appearances, word) || /^(w\d+|ex:.*|printer:.*|columns-\d+)$/.test(word)
