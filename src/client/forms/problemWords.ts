import type { TFunction } from 'i18next'
import type { QuestionType } from '#domain/form/form.ts'
import type { QuestionView } from '#domain/form/run.ts'
import { spokenIn } from './direction.ts'
import { plainText } from './plainText.ts'

type FormT = TFunction<['form', 'common']>

const missing: Partial<Record<QuestionType, 'choose' | 'write' | 'place' | 'picture' | 'media'>> = {
  text: 'write',
  barcode: 'write',
  select_one: 'choose',
  select_multiple: 'choose',
  range: 'choose',
  geopoint: 'place',
  geotrace: 'place',
  geoshape: 'place',
  image: 'picture',
  audio: 'media',
  video: 'media',
  file: 'media',
}

const unfit: Partial<
  Record<QuestionType, 'integer' | 'decimal' | 'date' | 'time' | 'line' | 'area'>
> = {
  integer: 'integer',
  decimal: 'decimal',
  range: 'decimal',
  date: 'date',
  dateTime: 'date',
  time: 'time',
  geotrace: 'line',
  geoshape: 'area',
}

/** What is wrong and what to do: the author's own words first. */
export function problemWords(question: QuestionView, t: FormT): string | undefined {
  const { violation, type } = question
  if (!violation) return undefined
  if (violation.message) return plainText(violation.message)
  switch (violation.why) {
    case 'constraint':
      return t('problem.constraint')
    case 'type':
      return t(`problem.${unfit[type] ?? 'constraint'}`)
    case 'required':
      if (type === 'rank') return t('problem.rank')
      if (type === 'acknowledge') return t('problem.acknowledge')
      return t(`problem.${missing[type] ?? 'answer'}`)
  }
}

/** An author's message is in the form's language, ours in the app's. */
export const problemLanguage = ({ violation, label }: QuestionView) =>
  violation?.message && label ? spokenIn(label.language) : {}
