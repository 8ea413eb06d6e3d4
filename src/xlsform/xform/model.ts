import { type Element, elementsOf, firstOf } from './readXml.ts'

/** Elements of an XForm by the absolute path of the node that they are about. */
export interface XformModel {
  readonly head: Element
  readonly model: Element
  /** The form's own instance: `<data id="…">`. */
  readonly data: Element
  readonly root: string
  readonly binds: ReadonlyMap<string, Element>
  readonly controls: ReadonlyMap<string, Control>
  readonly sections: ReadonlyMap<string, Section>
  readonly actions: readonly Action[]
  /** Groups that only stand in the body: what is in them is shown without them. */
  readonly loose: readonly Element[]
  /** Elements of the body that are no control we know. */
  readonly odd: readonly Element[]
  readonly style: readonly string[]
}

export interface Control {
  readonly element: Element
  readonly order: number
}
export interface Section {
  readonly order: number
  readonly group?: Element
  readonly repeat?: Element
}
export interface Action {
  readonly element: Element
  /** The question in which it stands: its change is the event. */
  readonly inside?: string
  /** Path of the group or repeat in which it stands: relative references begin there. */
  readonly context: string
}

const controlNames = new Set([
  'input',
  'select',
  'select1',
  'rank',
  'range',
  'trigger',
  'upload',
  'secret',
])

/** What a group says, and is no question. */
const words = new Set(['label', 'hint', 'help', 'alert', 'style', 'script'])

export function readModel(html: Element): XformModel | string {
  const head = firstOf(html, 'head')
  const model = firstOf(head, 'model')
  const body = firstOf(html, 'body')
  const instance = model && firstOf(model, 'instance')
  const data = instance && elementsOf(instance)[0]
  if (html.local !== 'html' || !head || !model || !body || !data) {
    return 'This is no XForm: it must have html, head, model, instance and body.'
  }
  const binds = new Map<string, Element>()
  const ids = new Map<string, string>()
  for (const bind of elementsOf(model, 'bind')) {
    const path = absolutePath(
      bind.attributes.nodeset ?? bind.attributes.ref ?? '',
      `/${data.local}`,
    )
    binds.set(path, bind)
    if (bind.attributes.id) ids.set(bind.attributes.id, path)
  }
  const walker = new BodyWalker(ids)
  walker.walk(body, `/${data.local}`)
  const actions = elementsOf(model).flatMap((one) =>
    actionsIn(one).map((element) => ({ element, context: `/${data.local}` })),
  )
  return {
    head,
    model,
    data,
    root: data.local,
    binds,
    controls: walker.controls,
    sections: walker.sections,
    actions: [...actions, ...walker.actions],
    loose: walker.loose,
    odd: walker.odd,
    style: (body.attributes.class ?? '').split(/\s+/).filter(Boolean),
  }
}

/** The action that an element is, or those that it holds together under one event. */
function actionsIn(element: Element): readonly Element[] {
  if (['setvalue', 'setgeopoint', 'recordaudio'].includes(element.local)) return [element]
  if (element.local !== 'action') return []
  const { event = '' } = element.attributes
  return elementsOf(element).flatMap((one) =>
    actionsIn({ ...one, attributes: { event, ...one.attributes } }),
  )
}

class BodyWalker {
  readonly controls = new Map<string, Control>()
  readonly sections = new Map<string, Section>()
  readonly actions: Action[] = []
  readonly loose: Element[] = []
  readonly odd: Element[] = []
  private readonly ids: ReadonlyMap<string, string>
  private order = 0

  constructor(ids: ReadonlyMap<string, string>) {
    this.ids = ids
  }

  walk(parent: Element, context: string): void {
    for (const element of elementsOf(parent)) {
      this.order++
      if (controlNames.has(element.local)) this.control(element, context)
      else if (element.local === 'group') this.group(element, context)
      else if (element.local === 'repeat') this.repeat(element, parent, context)
      else if (actionsIn(element).length > 0) this.act(element, { context })
      else if (!words.has(element.local)) this.odd.push(element)
    }
  }

  private pathOf(element: Element, context: string): string | undefined {
    const { bind, ref, nodeset } = element.attributes
    if (bind !== undefined && this.ids.has(bind)) return this.ids.get(bind)
    const path = ref ?? nodeset
    return path === undefined ? undefined : absolutePath(path, context)
  }

  private control(element: Element, context: string): void {
    const path = this.pathOf(element, context)
    if (path === undefined) return
    if (!this.controls.has(path)) this.controls.set(path, { element, order: this.order })
    for (const child of elementsOf(element)) {
      this.act(child, { inside: path, context: path })
    }
  }

  private act(parent: Element, where: Omit<Action, 'element'>): void {
    for (const element of actionsIn(parent)) this.actions.push({ element, ...where })
  }

  private group(element: Element, context: string): void {
    const path = this.pathOf(element, context)
    const onlyRepeat = elementsOf(element, 'repeat').length > 0
    if (path === undefined && !onlyRepeat) this.loose.push(element)
    if (path !== undefined && !this.sections.has(path)) {
      this.sections.set(path, { order: this.order, group: element })
    }
    this.walk(element, path ?? context)
  }

  private repeat(element: Element, parent: Element, context: string): void {
    const path = this.pathOf(element, context)
    if (path === undefined) return
    const known = this.sections.get(path)
    this.sections.set(path, {
      order: known?.order ?? this.order,
      group: known?.group ?? parent,
      repeat: element,
    })
    this.walk(element, path)
  }
}

/** `../b` and `b` by way of the context; prefixes and spaces go. */
export function absolutePath(path: string, context: string): string {
  const clean = path
    .trim()
    .replace(/\s+/g, '')
    .replace(/\[[^\]]*\]/g, '')
  const steps = clean.startsWith('/') ? [] : context.split('/').slice(1)
  for (const step of clean.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step.replace(/^[^@:]*:/, ''))
  }
  return `/${steps.join('/')}`
}
