// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { startForm } from '#domain/form/engine/startForm.ts'
import type { FormRun, QuestionView, View } from '#domain/form/run.ts'
import { templateForm, templates } from '#tests/support/templates.ts'
import { createRandom } from '#tools/musterstadt/random.ts'
import { showForm } from './showForm.tsx'

/** German, plain German in plain mode, English: each as a person would meet it. */
const ways = [
  ['de', 'normal'],
  ['de-simple', 'plain'],
  ['en', 'normal'],
] as const
const walks = templates.flatMap((id) => ways.map(([language, mode]) => ({ id, language, mode })))

const runOf = (id: string, language: string, random: () => number): FormRun =>
  startForm(templateForm(id), {
    ...{ now: () => Date.UTC(2026, 10, 22, 12), offsetMinutes: () => 60, random, language },
  })

test.each(walks)('"$id" in $language is played to its end', async ({ id, language, mode }) => {
  const random = createRandom(templates.indexOf(id) * 10 + language.length).next
  const run = runOf(id, language, random)
  const app = language === 'en' ? 'en' : 'de'
  const { onFinish, container } = await showForm([], { run, mode, language: app })
  for (let step = 0; step < 80 && onFinish.mock.calls.length === 0; step++) {
    const page = titleOf(container)
    for (const question of shownOn(container, run)) {
      if (question.value === '') run.set(question.ref, aValue(question, random))
      expect(missing(question, language), `${question.ref} in ${language}`).toEqual([])
    }
    fireEvent.click(onward())
    await waitFor(() => {
      expect(titleOf(container) !== page || onFinish.mock.calls.length > 0).toBe(true)
    })
  }
  expect(onFinish).toHaveBeenCalledOnce()
  expect(run.validate()).toEqual([])
  expect(Object.keys(onFinish.mock.calls[0]?.[0] ?? {}).length).toBeGreaterThan(3)
})

/** Whatever the button that leads on is called where the player stands. */
const onward = () =>
  screen.getByRole('button', {
    name: /^(Weiter|Zur Übersicht|Antworten abgeben|Next|Continue|To the overview|Hand in)/,
  })

const titleOf = (container: Element) => container.querySelector('.form-player')?.textContent ?? ''

/** Questions whose field stands on this page: the page holds their labels. */
function shownOn(container: Element, run: FormRun): readonly QuestionView[] {
  const text = container.textContent ?? ''
  return questionsIn(run.view()).filter(({ label }) => label && text.includes(label.text))
}

const questionsIn = (views: readonly View[]): readonly QuestionView[] =>
  views.flatMap((view) => {
    if (view.kind === 'question') return [view]
    return questionsIn(view.kind === 'group' ? view.items : view.instances)
  })

/** Words that are not in the language that was asked for. */
const missing = ({ label, hint, choices = [] }: QuestionView, language: string) =>
  [label, hint, ...choices.map((choice) => choice.label)].filter(
    (words) => words && (words.language !== language || words.text.trim() === ''),
  )

/** A valid answer, at random; what only a camera or a pen can give stays empty. */
function aValue({ type, choices = [], parameters }: QuestionView, random: () => number): string {
  const values = choices.map(({ value }) => value)
  const one = <T,>(all: readonly T[]) => all[Math.floor(random() * all.length)]
  const place = () =>
    `50.${Math.floor(random() * 900) + 100} 8.${Math.floor(random() * 900) + 100} 0 0`
  switch (type) {
    case 'select_one':
      return one(values) ?? ''
    case 'select_multiple':
      return one(values) ?? ''
    case 'rank':
      return values.toReversed().join(' ')
    case 'integer':
      return String(Math.floor(random() * 20))
    case 'range': {
      const [start, end, step] = [parameters.start, parameters.end, parameters.step].map(Number)
      if (start === undefined || end === undefined || !step) return ''
      // Of 100 points for five topics, each at most a fifth.
      const steps = Math.floor((end - start) / step / (end === 100 ? 5 : 1))
      return String(start + step * Math.floor(random() * (steps + 1)))
    }
    case 'geopoint':
      return place()
    case 'geotrace':
      return [place(), place()].join(';')
    case 'text':
      return one(['mehr Schatten', 'Bäume', 'Wasser']) ?? ''
    default:
      return ''
  }
}
