import type { FormRun, Ref, StartForm, Value, Violation } from '#domain/form/run.ts'
import { isReadonly, viewOf, viewsIn, violationOf } from './look.ts'
import { Run } from './run.ts'
import { savedOf } from './saved.ts'
import { leaves, nodeAt } from './tree.ts'

type Listener = (refs: ReadonlySet<Ref>) => void

/** Begins a form, or goes on where somebody left it: then nothing is calculated anew. */
export const startForm: StartForm = (form, ports, saved) => {
  const run = new Run(form, ports, saved)
  const { root, flow } = run
  const listeners = new Set<Listener>()

  const tell = (): void => {
    if (flow.touched.size === 0) return
    const refs = new Set([...flow.touched].map((node) => node.ref))
    flow.touched.clear()
    for (const listener of [...listeners]) listener(refs)
  }
  const rangeAt = (ref: Ref) => {
    const node = nodeAt(root, ref)
    const item = node?.def.item
    return node?.range && item?.kind === 'repeat' && !item.count ? node : undefined
  }

  return {
    form,
    get language() {
      return run.language
    },
    setLanguage(language) {
      run.setLanguage(language)
      tell()
    },
    view() {
      return viewsIn(root, run)
    },
    question(ref) {
      const node = nodeAt(root, ref)
      const view = node && !node.range ? viewOf(node, run) : undefined
      return view?.kind === 'question' ? view : undefined
    },
    set(ref: Ref, value: Value) {
      const node = nodeAt(root, ref)
      if (node?.def.item?.kind !== 'question' || isReadonly(node, run)) return
      run.answer(node, value)
      tell()
    },
    addRepeat(ref) {
      const range = rangeAt(ref)
      if (range) run.add(range)
      tell()
    },
    removeRepeat(ref, index) {
      const range = rangeAt(ref)
      if (range) run.remove(range, index)
      tell()
    },
    validate(): readonly Violation[] {
      return [...leaves(root)].flatMap((node) => violationOf(node, run) ?? [])
    },
    answers() {
      const given = [...leaves(root)].filter((node) => node.value !== '')
      return Object.fromEntries(given.map((node) => [node.ref, node.value]))
    },
    save: () => savedOf(root),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  } satisfies FormRun
}
