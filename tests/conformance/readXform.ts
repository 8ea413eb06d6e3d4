import { JSDOM } from 'jsdom'
import type { Expr, Path } from '#domain/form/expr.ts'
import type { Choice, ChoiceSource, Form, Item, QuestionType } from '#domain/form/form.ts'
import { parseExpr } from '#xlsform/expr/parse.ts'

/** Just enough of XForms to run the forms of this folder in both engines. */
export function readXform(xml: string, tables: Form['tables'] = {}): Form {
  return new Reader(xml, tables).form()
}

const types: Readonly<Record<string, QuestionType>> = {
  int: 'integer',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  dateTime: 'dateTime',
  geopoint: 'geopoint',
  geotrace: 'geotrace',
  geoshape: 'geoshape',
}

class Reader {
  private readonly document: Document
  private readonly lists: Record<string, Choice[]> = {}
  private readonly tables: Form['tables']
  private readonly rootName: string

  constructor(xml: string, tables: Form['tables']) {
    const { window } = new JSDOM('')
    this.document = new window.DOMParser().parseFromString(xml, 'text/xml')
    this.tables = tables
    this.rootName = this.all('instance')[0]?.firstElementChild?.localName ?? ''
  }

  private all(name: string, within: Document | Element = this.document): Element[] {
    return [...within.getElementsByTagName('*')].filter((element) => element.localName === name)
  }

  form(): Form {
    for (const instance of this.all('instance').slice(1)) this.list(instance)
    const root = this.all('instance')[0]?.firstElementChild
    if (!root) throw new Error('no instance')
    return {
      format: 1,
      id: 'test',
      version: root.getAttribute('version') ?? '',
      title: {},
      languages: ['en'],
      style: [],
      items: this.items(root, `/${this.rootName}`),
      lists: this.lists,
      tables: this.tables,
      media: {},
      extra: {},
    }
  }

  private list(instance: Element): void {
    const id = instance.getAttribute('id') ?? ''
    if (instance.hasAttribute('src')) return
    this.lists[id] = this.all('item', instance).map((item) => {
      const cells = Object.fromEntries([...item.children].map((c) => [c.localName, c.textContent]))
      const { name = '', label = '', ...extra } = cells as Record<string, string>
      return { value: name, label: { text: { en: [label] } }, extra }
    })
  }

  private bind(path: string): Element | undefined {
    return this.all('bind').find((bind) => bind.getAttribute('nodeset') === path)
  }

  private control(path: string): Element | undefined {
    const body = this.all('body')[0]
    const named = [...(body?.getElementsByTagName('*') ?? [])].filter((element) =>
      [element.getAttribute('ref'), element.getAttribute('nodeset')].includes(path),
    )
    return named.find((element) => element.localName === 'repeat') ?? named[0]
  }

  private expr(text: string | null | undefined): Expr | undefined {
    if (text === null || text === undefined) return undefined
    const parsed = parseExpr(text, () => 'no names here')
    if (!parsed.ok) throw new Error(`${text}: ${parsed.message}`)
    return this.withoutRoot(parsed.expr)
  }

  /** The root element is no step in our normal form. */
  private withoutRoot<T>(part: T): T {
    if (Array.isArray(part)) return part.map((one) => this.withoutRoot(one)) as T
    if (typeof part !== 'object' || part === null) return part
    const copy = Object.fromEntries(
      Object.entries(part).map(([key, value]) => [key, this.withoutRoot(value)]),
    ) as unknown as Path
    return (
      copy.from === 'root' && copy.steps?.[0]?.axis === 'child'
        ? { ...copy, steps: copy.steps.slice(1) }
        : copy
    ) as T
  }

  private items(element: Element, path: string): Item[] {
    const children = [...element.children].filter((child) => !child.hasAttribute('jr:template'))
    const names = new Set([...element.children].map((child) => child.localName))
    return [...names].map((name) => {
      const own = children.filter((child) => child.localName === name)
      const all = [...element.children].filter((child) => child.localName === name)
      const model = (own[0] ?? all[0]) as Element
      return this.item(model, `${path}/${name}`, own.length)
    })
  }

  private item(element: Element, path: string, count: number): Item {
    const bind = this.bind(path)
    const of = (name: string) => this.expr(bind?.getAttribute(name))
    const common = defined({
      name: element.localName,
      relevant: of('relevant'),
      readonly: of('readonly'),
      appearance: [],
      extra: {},
    })
    const body = this.control(path)
    if (element.children.length > 0) {
      const items = this.items(element, path)
      if (body?.localName !== 'repeat') return { ...common, kind: 'group', items } as Item
      const times = this.expr(body.getAttribute('jr:count'))
      return {
        ...common,
        kind: 'repeat',
        items,
        initial: count,
        ...defined({ count: times }),
      } as Item
    }
    const [preset, trigger, triggered] = this.actions(path, element.textContent ?? '')
    return {
      ...common,
      kind: 'question',
      type: typeOf(body, bind),
      parameters: {},
      ...defined({
        required: of('required'),
        constraint: of('constraint'),
        calculation: triggered ?? of('calculate'),
        dataType: bind?.getAttribute('type') ?? undefined,
        default: preset,
        trigger,
        choices: body && this.choices(body, path),
      }),
    } as unknown as Item
  }

  private actions(path: string, text: string) {
    let preset: string | Expr | undefined = text === '' ? undefined : text
    let trigger: string[] | undefined
    let triggered: Expr | undefined
    for (const action of this.all('setvalue')) {
      if (action.getAttribute('ref') !== path) continue
      const value = this.expr(action.getAttribute('value'))
      if (!action.getAttribute('event')?.includes('xforms-value-changed')) preset = value
      else {
        const source = action.parentElement?.getAttribute('ref') ?? ''
        trigger = [source.slice(this.rootName.length + 1)]
        triggered = value
      }
    }
    return [preset, trigger, triggered] as const
  }

  private choices(body: Element, path: string): ChoiceSource | undefined {
    const itemset = this.all('itemset', body)[0]
    if (!itemset) {
      const items = this.all('item', body)
      if (items.length === 0) return undefined
      this.lists[path] = items.map((item) => ({
        value: this.all('value', item)[0]?.textContent ?? '',
        label: { text: { en: [this.all('label', item)[0]?.textContent ?? ''] } },
        extra: {},
      }))
      return { list: path }
    }
    return this.itemset(itemset)
  }

  private itemset(itemset: Element): ChoiceSource {
    let expr = this.expr(itemset.getAttribute('nodeset')) as Expr
    let randomize: ChoiceSource['randomize']
    if (expr[0] === 'f' && expr[1] === 'randomize') {
      randomize = expr[3] ? { seed: expr[3] } : {}
      expr = expr[2] as Expr
    }
    const path = (expr as readonly ['p', Path])[1]
    const filter = path.steps.at(-1)?.where?.[0]
    const more = defined({ filter, randomize })
    if (typeof path.from === 'object' && 'instance' in path.from) {
      const id = path.from.instance
      return this.tables[id] ? { table: id, ...more } : { list: id, ...more }
    }
    const names = path.steps.map((step) => step.name)
    const value = this.all('value', itemset)[0]?.getAttribute('ref') ?? ''
    return { repeat: `/${[...names, value].join('/')}`, ...more }
  }
}

function typeOf(body: Element | undefined, bind: Element | undefined): QuestionType {
  const name = body?.localName
  if (!name) return 'calculate'
  if (name === 'select1') return 'select_one'
  if (name === 'select') return 'select_multiple'
  if (name === 'rank' || name === 'range') return name
  if (name === 'trigger') return 'acknowledge'
  return types[bind?.getAttribute('type') ?? ''] ?? 'text'
}

const defined = (object: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
