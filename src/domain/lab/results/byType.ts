import type { Question } from '#domain/form/form.ts'
import type { SummaryKind } from './summary.ts'

/** What fits a question; undefined: nothing to show of it (a note, a hidden value). */
export function kindFor(question: Question): Exclude<SummaryKind, 'withheld'> | undefined {
  switch (question.type) {
    case 'select_one':
      return isScale(question) ? 'scale' : 'choices'
    case 'select_multiple':
    case 'acknowledge':
      return 'choices'
    case 'rank':
      return 'ranking'
    case 'integer':
    case 'decimal':
    case 'range':
      return 'numbers'
    case 'date':
    case 'time':
    case 'dateTime':
      return 'dates'
    case 'text':
    case 'barcode':
      return 'words'
    case 'geopoint':
    case 'geotrace':
    case 'geoshape':
      return 'places'
    case 'image':
    case 'audio':
    case 'video':
    case 'file':
      return 'files'
    case 'note':
    case 'calculate':
    case 'hidden':
      return undefined
  }
}

const scaleWords = ['likert', 'lab-faces', 'faces', 'semantic', 'lab-semantic', 'list-nolabel']

/** Its choices are steps from one end to the other. Our own columns say so too (`lab::widget`). */
function isScale({ appearance, extra }: Question): boolean {
  if (appearance.some((word) => scaleWords.includes(word))) return true
  return Object.values(extra).some((word) => /faces|scale|semantic|likert/.test(word))
}
