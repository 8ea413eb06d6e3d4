import type { Category, CategoryList, Question } from './category.ts'
import type { City } from './city.ts'
import type { LocalText } from './localText.ts'

/**
 * What cities say, in another language, by the German text: cities share most of their categories
 * and questions, so each is translated once. A city's own translation goes before it.
 */
export interface PhraseBook {
  readonly texts: Readonly<Record<string, string>>
  /** By a German keyword: what people who speak the language type when they mean it. */
  readonly keywords: Readonly<Record<string, readonly string[]>>
}

interface Spoken {
  readonly city: City
  readonly list: CategoryList
}

/** A city's content with what the book knows of `language` put beside the German. */
export function withPhrases<T extends Spoken>(pack: T, book: PhraseBook, language: string): T {
  const say = createSay(book, language)
  const { city, list } = pack
  const { contact } = city
  return {
    ...pack,
    city: {
      ...city,
      after_report: say(city.after_report),
      emergency: say(city.emergency),
      contact: {
        ...contact,
        office: say(contact.office),
        ...(contact.phone_hours && { phone_hours: say(contact.phone_hours) }),
      },
    },
    list: {
      groups: list.groups.map((group) => ({ ...group, name: say(group.name) })),
      categories: list.categories.map((category) => ({
        ...category,
        service_name: say(category.service_name),
        ...(category.description && { description: say(category.description) }),
        keywords: withWords(category.keywords, book, language),
        questions: category.questions.map((question) => sayQuestion(question, say)),
      })),
    },
  }
}

type Say = (text: LocalText) => Record<string, string>

const createSay =
  ({ texts }: PhraseBook, language: string): Say =>
  (text) => {
    const known = texts[text['de'] ?? '']
    return known === undefined || language in text ? { ...text } : { ...text, [language]: known }
  }

const sayQuestion = (question: Question, say: Say): Question => ({
  ...question,
  description: say(question.description),
  ...(question.datatype_description && {
    datatype_description: say(question.datatype_description),
  }),
  values: question.values.map((value) => ({ ...value, name: say(value.name) })),
  stops: question.stops.map((stop) => ({ ...stop, text: say(stop.text) })),
})

function withWords(
  keywords: Category['keywords'],
  book: PhraseBook,
  language: string,
): Category['keywords'] {
  const known = (keywords['de'] ?? []).flatMap((word) => book.keywords[word] ?? [])
  const own = keywords[language] ?? []
  return known.length === 0 ? keywords : { ...keywords, [language]: [...own, ...known] }
}
