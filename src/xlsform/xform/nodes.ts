import type { Draft, ExprField, LabelField, RawLabel, Source } from '../draft/draft.ts'
import { isEmptyLabel } from '../draft/draft.ts'
import type { XformInput } from '../importXform.ts'
import type { Place } from '../result.ts'
import { splitAppearance } from '../sheets/appearance.ts'
import { ownParameters, restOf } from './attributes.ts'
import { choicesOf, typeOf } from './controls.ts'
import { dataOf, emptyElement, joined } from './instanceData.ts'
import { type Itexts, textOf } from './itext.ts'
import type { Section, XformModel } from './model.ts'
import { preloaded } from './preloaded.ts'
import { childText, type Element, elementsOf, firstOf } from './readXml.ts'
import type { Setter, Setters } from './setters.ts'

/** Turns the form's instance into drafts: its tree is the form's, the body's order is the order. */
export class NodeReader {
  private readonly input: XformInput
  private readonly model: XformModel
  private readonly itexts: Itexts
  private readonly setters: Setters

  constructor(input: XformInput) {
    this.input = input
    this.model = input.model
    this.itexts = input.itexts
    this.setters = input.setters
  }

  children(parent: Element, path: string): Draft[] {
    const elements = elementsOf(parent)
    const names = [...new Set(elements.map((one) => one.local))]
    const drafts = names.map((name) => ({
      draft: this.node(
        elements.filter((one) => one.local === name),
        `${path}/${name}`,
      ),
      order: this.orderOf(`${path}/${name}`),
    }))
    return inBodyOrder(drafts)
  }

  private orderOf(path: string): number | undefined {
    return this.model.sections.get(path)?.order ?? this.model.controls.get(path)?.order
  }

  private node(elements: readonly Element[], path: string): Draft {
    const template = elements.find((one) => one.attributes['jr:template'] !== undefined)
    const element = template ?? elements[0] ?? emptyElement
    const section = this.model.sections.get(path)
    const at: Place = { sheet: path, row: element.line }
    if (path === `/${this.model.root}/meta`)
      return this.section(joined(elements), { order: 0 }, 1, path, at)
    if (elements.length > 1 && !section?.repeat) {
      this.input.findings.problem(
        at,
        'duplicate-name',
        `"${element.local}" stands there ${elements.length} times and is no repeat. Give each its own name.`,
      )
    }
    const isSection = section !== undefined || elementsOf(element).length > 0
    if (!isSection || this.model.controls.has(path)) return this.question(element, path, at)
    const initial = elements.length - (template ? 1 : 0)
    if (section?.repeat) this.checkAlike(elements, at)
    return this.section(element, section ?? { order: 0 }, initial, path, at)
  }

  /** New instances are like the first one: there is no place for others to begin differently. */
  private checkAlike(elements: readonly Element[], at: Place): void {
    if (new Set(elements.map(dataOf)).size < 2) return
    this.input.findings.problem(
      at,
      'unlike-instances',
      'The instances of this repeat begin with different values, which is not supported. Use a default that depends on position(..).',
    )
  }

  private section(
    element: Element,
    { group, repeat }: Section,
    initial: number,
    path: string,
    at: Place,
  ): Draft {
    const fixed = /^\s*true(\(\))?\s*$/.test(repeat?.attributes['jr:noAddRemove'] ?? '')
    const count = repeat?.attributes['jr:count'] ?? (fixed ? String(initial || 1) : undefined)
    this.sayIdle(path, group, at)
    return {
      ...this.shared(path, at, group),
      name: element.local,
      kind: repeat ? 'repeat' : 'group',
      type: 'hidden',
      cells: {
        ...this.rules(path, at),
        ...(count === undefined ? {} : { count: { text: count, at } }),
      },
      ...(repeat && count === undefined && initial !== 1 ? { initial } : {}),
      appearance: [group, repeat].flatMap((one) =>
        splitAppearance(one?.attributes.appearance ?? ''),
      ),
      parameters: {},
      items: this.children(element, path),
    }
  }

  /** What a group or repeat says without effect. */
  private sayIdle(path: string, group: Element | undefined, at: Place): void {
    const rules = this.rules(path, at)
    const idle = [rules.calculation, rules.required, rules.constraint].flatMap(
      (one) => one?.at.column ?? [],
    )
    if (group && firstOf(group, 'hint')) idle.push('hint')
    for (const column of idle) {
      const message = `"${column}" has no effect on a group and was left out.`
      this.input.findings.note({ ...at, column }, 'idle-cell', message)
    }
  }

  /** What questions, groups and repeats have in common. */
  private shared(path: string, at: Place, body: Element | undefined) {
    const bind = this.model.binds.get(path)
    const labels: Partial<Record<LabelField, RawLabel>> = {}
    const put = (field: LabelField, label: RawLabel | undefined) => {
      if (label && !isEmptyLabel(label)) labels[field] = label
    }
    const hint = textOf(body && firstOf(body, 'hint'), this.itexts, at)
    put('label', textOf(body && firstOf(body, 'label'), this.itexts, at)?.label)
    put('hint', hint?.label)
    put('guidance', hint?.guidance)
    const { 'jr:constraintMsg': wrong, 'jr:requiredMsg': missing } = bind?.attributes ?? {}
    put('constraintMessage', textOf(wrong, this.itexts, at)?.label)
    put('requiredMessage', textOf(missing, this.itexts, at)?.label)
    return { at, labels, triggers: [] as Source[], extra: restOf(bind, body) }
  }

  private rules(path: string, at: Place): Partial<Record<ExprField, Source>> {
    const { attributes = {} } = this.model.binds.get(path) ?? {}
    const rules: Partial<Record<ExprField, Source>> = {}
    for (const [field, name] of bindRules) {
      const text = attributes[name]?.trim()
      if (text === undefined || text === '' || text === 'false()') continue
      rules[field] = { text, at: { ...at, column: name } }
    }
    return rules
  }

  private sayBoth(setter: Setter | undefined): void {
    if (!setter?.calculation) return
    this.input.findings.problem(
      setter.calculation.at,
      'two-setters',
      'This question has both a calculation and a <setvalue>. Keep one of them.',
    )
  }

  private question(element: Element, path: string, at: Place): Draft {
    const control = this.model.controls.get(path)?.element
    const bind = this.model.binds.get(path)
    const rules = this.rules(path, at)
    const type = typeOf(control, bind, rules, at, this.input.findings)
    const setter = this.setters.get(path)
    if (rules.calculation) this.sayBoth(setter)
    const text = childText(element)
    const fixed =
      text === '' || setter?.default ? {} : { fixed: text.replace(/^jr:\/\/[\w-]+\//, '') }
    const dataType = bind?.attributes.type?.replace(/^.*:/, '')
    const keepsType = ['calculate', 'hidden'].includes(type) && dataType && dataType !== 'string'
    const { choices, filter } = choicesOf(control, path, at, this.input)
    if (type === 'note') delete rules.readonly
    return {
      ...this.shared(path, at, control),
      kind: 'question',
      type,
      name: element.local,
      cells: {
        ...rules,
        ...(setter?.default ? { default: setter.default } : {}),
        ...(setter?.calculation ? { calculation: setter.calculation } : {}),
        ...(filter ? { filter } : {}),
      },
      ...fixed,
      ...bornAt(setter),
      ...(keepsType ? { dataType } : {}),
      triggers: setter?.triggers ?? [],
      ...(choices ? { choices } : {}),
      parameters: ownParameters(control, bind),
      appearance: splitAppearance(control?.attributes.appearance ?? ''),
      ...preloaded(path, this.model.root, bind, control, at),
      items: [],
    }
  }
}

/** Whether only the instances there at first, or only those added, begin with the default. */
function bornAt(setter: Setter | undefined): Pick<Draft, 'defaultFor'> {
  if (!setter?.default) return {}
  const added = setter.events.has('odk-new-repeat')
  const first = [...setter.events].some((event) => event !== 'odk-new-repeat')
  return added && first ? {} : { defaultFor: added ? 'added' : 'first' }
}

const bindRules: readonly (readonly [ExprField, string])[] = [
  ['relevant', 'relevant'],
  ['required', 'required'],
  ['constraint', 'constraint'],
  ['calculation', 'calculate'],
  ['readonly', 'readonly'],
]

/** Shown nodes as the body has them; others stay behind the node before them in the instance. */
function inBodyOrder(
  drafts: readonly { readonly draft: Draft; readonly order: number | undefined }[],
): Draft[] {
  let last = 0
  const placed = drafts.map(({ draft, order }) => {
    last = order ?? last
    return { draft, order: last }
  })
  return placed.sort((a, b) => a.order - b.order).map(({ draft }) => draft)
}
