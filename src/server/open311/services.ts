import type { Category, CategoryList, Question } from '#domain/category.ts'
import { inLanguage, type LocalText } from '#domain/localText.ts'
import type { Value } from './write.ts'

const german = (text: LocalText | undefined) => (text ? inLanguage(text, 'de').text : '')

/** GET Service List: what can be reported here. */
export const serviceList = ({ groups, categories }: CategoryList): readonly Value[] =>
  categories.map((category) => ({
    service_code: category.service_code,
    service_name: german(category.service_name),
    description: german(category.description),
    metadata: category.questions.length > 0,
    type: 'realtime',
    keywords: (category.keywords.de ?? []).join(','),
    group: german(groups.find(({ id }) => id === category.group)?.name),
  }))

/** GET Service Definition: the questions of a category. */
export const serviceDefinition = ({ service_code, questions }: Category): Value => ({
  service_code,
  attributes: [...questions].sort((a, b) => a.order - b.order).map(attribute),
})

const attribute = (question: Question): Value => ({
  variable: question.variable,
  code: question.code,
  datatype: question.datatype,
  required: question.required,
  datatype_description: german(question.datatype_description),
  order: question.order,
  description: german(question.description),
  values: question.values.map(({ key, name }) => ({ key, name: german(name) })),
})
