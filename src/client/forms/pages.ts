import type { FormRun, GroupView, LabelView, QuestionView, Ref, View } from '#domain/form/run.ts'
import type { PlayerMode } from './player.ts'

/** What stands above a page: the groups it lies in, and which of a repeat's it is. */
export interface Heading {
  readonly label?: LabelView
  /** 1, 2, … within a repeat. */
  readonly index?: number
}

interface PageBase {
  /** What the player's steps call it. */
  readonly step: string
  readonly headings: readonly Heading[]
}
export interface QuestionsPage extends PageBase {
  readonly kind: 'questions'
  /** One, or a field-list's. Looked up anew when drawn. */
  readonly refs: readonly Ref[]
  /** The field-list's own title. */
  readonly label?: LabelView
}
/** After a repeat's instances: one more, or on. */
export interface RepeatPage extends PageBase {
  readonly kind: 'repeat'
  readonly ref: Ref
  readonly label?: LabelView
  readonly count: number
  readonly mayAdd: boolean
  readonly mayRemove: boolean
  /** First step of each instance, to change it. */
  readonly entries: readonly string[]
}
export type Page = QuestionsPage | RepeatPage

export const reviewStep = 'review'

/** The pages of a form as it stands now, in order. In plain mode each question has its own. */
export function pagesOf(views: readonly View[], mode: PlayerMode): readonly Page[] {
  const pages: Page[] = []
  addPages(views, mode, [], pages)
  return pages
}

function addPages(
  views: readonly View[],
  mode: PlayerMode,
  headings: readonly Heading[],
  pages: Page[],
): void {
  for (const view of views) {
    if (view.kind === 'question') addQuestion(view, headings, pages)
    else if (view.kind === 'group') addGroup(view, mode, headings, pages)
    else {
      const entries = view.instances.map((instance, at) => {
        const before = pages.length
        const heading = { ...(view.label && { label: view.label }), index: at + 1 }
        addGroup(instance, mode, [...headings, heading], pages)
        return pages[before]?.step ?? ''
      })
      if (!view.mayAdd && !view.mayRemove) continue
      pages.push({
        kind: 'repeat',
        step: `${view.ref}+`,
        headings,
        ref: view.ref,
        ...(view.label && { label: view.label }),
        count: view.instances.length,
        mayAdd: view.mayAdd,
        mayRemove: view.mayRemove,
        entries,
      })
    }
  }
}

/** The head row of a table: its rows show the same words themselves. */
const isTableHead = ({ appearance }: QuestionView): boolean => appearance.includes('label')

function addQuestion(view: QuestionView, headings: readonly Heading[], pages: Page[]): void {
  if (isTableHead(view)) return
  pages.push({ kind: 'questions', step: view.ref, headings, refs: [view.ref] })
}

function addGroup(
  group: GroupView,
  mode: PlayerMode,
  headings: readonly Heading[],
  pages: Page[],
): void {
  const isOnePage =
    mode === 'normal' &&
    (group.appearance.includes('field-list') || group.appearance.includes('table-list'))
  // A repeat's instance carries the repeat's own label, which its heading says already.
  const isInstance = headings.at(-1)?.index !== undefined && headings.at(-1)?.label === group.label
  const inner = group.label && !isInstance ? [...headings, { label: group.label }] : headings
  if (isOnePage) addListPage(group, headings, pages)
  else addPages(group.items, mode, inner, pages)
}

function addListPage(group: GroupView, headings: readonly Heading[], pages: Page[]): void {
  const refs = questionsIn(group.items).map(({ ref }) => ref)
  if (refs.length === 0) return
  pages.push({
    kind: 'questions',
    step: refs.length === 1 ? (refs[0] ?? group.ref) : group.ref,
    headings,
    refs,
    ...(group.label && { label: group.label }),
  })
}

const questionsIn = (views: readonly View[]): readonly QuestionView[] =>
  views.flatMap((view) => {
    if (view.kind === 'question') return isTableHead(view) ? [] : [view]
    return questionsIn(view.kind === 'group' ? view.items : view.instances)
  })

/** The page that a ref stands on; undefined when it is not relevant now. */
export const pageOf = (pages: readonly Page[], ref: Ref): Page | undefined =>
  pages.find((page) => page.kind === 'questions' && page.refs.includes(ref))

/**
 * The index of a step's page. A step of the other mode finds the page that holds it, or the first
 * that it held; one that is nowhere any more is the beginning.
 */
export function stepIn(pages: readonly Page[], step: string): number {
  const found = [
    pages.findIndex((page) => page.step === step),
    pages.findIndex((page) => page.kind === 'questions' && page.refs.includes(step)),
    pages.findIndex((page) => step !== '' && page.step.startsWith(`${step}/`)),
  ]
  return found.find((index) => index >= 0) ?? 0
}

/** Where somebody who comes back goes on: the first page without an answer, else the review. */
export function resumeStep(run: FormRun, mode: PlayerMode): string {
  const pages = pagesOf(run.view(), mode)
  const isOpen = (ref: Ref): boolean => {
    const question = run.question(ref)
    return (
      question !== undefined &&
      question.value === '' &&
      !question.readonly &&
      question.type !== 'note'
    )
  }
  const answered = pages.findLastIndex(
    (page) => page.kind === 'questions' && page.refs.some((ref) => run.question(ref)?.value),
  )
  if (answered < 0) return ''
  const open = pages
    .slice(answered)
    .find((page) => page.kind === 'questions' && page.refs.some(isOpen))
  return open?.step ?? pages[answered + 1]?.step ?? reviewStep
}
