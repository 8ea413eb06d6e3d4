import { bind, input, list, repeat, select, selectFrom, xform } from '../forms/xml.ts'
import { Dice } from './dice.ts'
import { type Here, type Kind, type Known, Writer } from './expression.ts'

const kinds: readonly [Kind, ...Kind[]] = [
  ...(['text', 'number', 'number', 'date'] as const),
  ...(['choice', 'several', 'place'] as const),
]
const bindTypes: Readonly<Record<Kind, string>> = {
  text: 'string',
  number: 'int',
  date: 'date',
  choice: 'string',
  several: 'string',
  place: 'geopoint',
}

interface Made {
  readonly data: string
  readonly body: string
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const withAction = (body: string, action: string): string =>
  body.replace(/(<\/\w+>)$/, `${action}$1`)

/** An XForm of questions, calculations, groups and repeats that depend on what stands before them. */
export function aForm(seed: number): string {
  return new FormMaker(new Dice(seed)).form()
}

class FormMaker {
  private readonly dice: Dice
  private readonly known: Known[] = []
  private readonly binds: string[] = []
  private readonly actions: string[] = []
  /** Actions that stand in the repeat being made. */
  private inRepeat: string[] = []
  private count = 0

  constructor(dice: Dice) {
    this.dice = dice
  }

  form(): string {
    const { data, body } = this.inside('/data', [], 5 + this.dice.below(5), 0)
    return xform({
      data,
      body,
      binds: this.binds.join(''),
      actions: this.actions.join(''),
      instances: list('letters', 'name label of size', [
        ...['x|Ex|p|1', 'y|Why|q|2', 'z|Zed|p|3', 'u|You|r|4', 'v|Vee||5'],
      ]),
    })
  }

  private inside(path: string, repeats: readonly string[], size: number, depth: number): Made {
    const made: Made[] = []
    for (let i = 0; i < size; i += 1) made.push(this.one(path, repeats, depth))
    return {
      data: made.map(({ data }) => data).join(''),
      body: made.map(({ body }) => body).join(''),
    }
  }

  private one(path: string, repeats: readonly string[], depth: number): Made {
    const { dice } = this
    if (depth < 2 && dice.likely(0.18)) return this.repeat(path, repeats, depth)
    if (depth < 2 && dice.likely(0.15)) return this.group(path, repeats, depth)
    return dice.likely(0.4) ? this.calculation(path, repeats) : this.question(path, repeats)
  }

  private name(letter: string): string {
    this.count += 1
    return `${letter}${this.count}`
  }

  private writer(here: Here): Writer {
    return new Writer(this.dice, this.known, here)
  }

  private rules(here: Here, rules: Record<string, string>): void {
    this.binds.push(bind(here.path.replace(/^\/data/, ''), rules))
  }

  private calculation(path: string, repeats: readonly string[]): Made {
    const name = this.name('c')
    const here = { path: `${path}/${name}`, repeats }
    const write = this.writer(here)
    const kind = this.dice.of<'text' | 'number' | 'truth'>(['text', 'number', 'truth'])
    const calculate =
      kind === 'text' ? write.text() : kind === 'number' ? write.number() : write.bool()
    const type = kind === 'number' ? this.dice.of(['string', 'decimal', 'int']) : 'string'
    const relevant = this.dice.likely(0.25) ? { relevant: write.bool(1) } : {}
    this.rules(here, { type, calculate, ...relevant })
    this.known.push({ kind: kind === 'number' ? 'number' : 'text', path: here.path, repeats })
    return { data: `<${name}/>`, body: '' }
  }

  private question(path: string, repeats: readonly string[]): Made {
    const kind = this.dice.of(kinds)
    const name = this.name(kind.charAt(0))
    const here = { path: `${path}/${name}`, repeats }
    const write = this.writer(here)
    const { dice } = this
    const computed = dice.likely(0.12) ? this.computed(kind, write) : {}
    this.rules(here, {
      type: kind === 'number' ? dice.of(['int', 'decimal']) : bindTypes[kind],
      ...computed,
      ...(dice.likely(0.4) && { relevant: write.bool(1) }),
      ...(dice.likely(0.3) && { required: dice.likely(0.5) ? 'true()' : write.bool(1) }),
      ...(dice.likely(0.35) && { constraint: write.ownRule(kind) }),
      ...(dice.likely(0.1) && { readonly: write.bool(0) }),
    })
    const local = here.path.replace(/^\/data/, '')
    // With both, what ODK's engine begins with depends on which of the two it came to last.
    const begins = kind === 'text' && dice.likely(0.2) && !computed.calculate
    if (begins) this.preset(here, write)
    const body = this.control(kind, local, write)
    this.known.push({ kind, path: here.path, repeats })
    if (!dice.likely(0.2)) return { data: `<${name}/>`, body }
    const told = this.told(path, repeats)
    return { data: `<${name}/>${told.data}`, body: withAction(body, told.body) }
  }

  /** What it begins with, computed once for each instance. */
  private preset({ path, repeats }: Here, write: Writer): void {
    const value = escaped(write.text(1))
    const set = (event: string) => `<setvalue ref="${path}" event="${event}" value="${value}"/>`
    const added = repeats.length > 0 && this.dice.likely(0.7)
    if (added) this.inRepeat.push(set('odk-new-repeat'))
    if (!added || this.dice.likely(0.6)) this.actions.push(set('odk-instance-first-load'))
  }

  /** A node that is set when the question before it changes. */
  private told(path: string, repeats: readonly string[]): Made {
    const name = this.name('s')
    const here = { path: `${path}/${name}`, repeats }
    this.rules(here, { type: 'string' })
    const value = escaped(this.writer(here).text(1))
    this.known.push({ kind: 'text', path: here.path, repeats })
    return {
      data: `<${name}/>`,
      body: `<setvalue ref="${here.path}" event="xforms-value-changed" value="${value}"/>`,
    }
  }

  /** A question that is computed until somebody says otherwise. */
  private computed(kind: Kind, write: Writer): Record<string, string> {
    if (kind === 'number') return { calculate: write.number(1) }
    return kind === 'text' ? { calculate: write.text(1) } : {}
  }

  private control(kind: Kind, local: string, write: Writer): string {
    const { dice } = this
    if (kind === 'several') return select(local, 'p q r', 'select')
    if (kind !== 'choice') return input(local)
    return dice.of([
      () => select(local, 'x y z'),
      () => selectFrom(local, "instance('letters')/root/item"),
      () => selectFrom(local, `instance('letters')/root/item[size > ${dice.below(3)}]`),
      () =>
        selectFrom(local, `instance('letters')/root/item[of = 'p' or ${write.inRow().bool(0)}]`),
      () => selectFrom(local, `randomize(instance('letters')/root/item, ${dice.below(99) + 1})`),
    ])()
  }

  private size(repeats: readonly string[]): string {
    const top = this.known.filter((one) => one.kind === 'number' && one.repeats.length === 0)
    const asked = repeats.length === 0 ? this.dice.some(top)?.path : undefined
    // ODK’s engine stops at a count below 0, and at one that is not whole.
    if (asked && this.dice.likely(0.5)) return `if(${asked} > 0 and ${asked} < 5, int(${asked}), 1)`
    return String(1 + this.dice.below(3))
  }

  private group(path: string, repeats: readonly string[], depth: number): Made {
    const name = this.name('g')
    const here = { path: `${path}/${name}`, repeats }
    if (this.dice.likely(0.5)) this.rules(here, { relevant: this.writer(here).bool(1) })
    const { data, body } = this.inside(here.path, repeats, 2 + this.dice.below(2), depth + 1)
    return { data: `<${name}>${data}</${name}>`, body: `<group ref="${here.path}">${body}</group>` }
  }

  private repeat(path: string, repeats: readonly string[], depth: number): Made {
    const name = this.name('r')
    const here = { path: `${path}/${name}`, repeats }
    if (this.dice.likely(0.3)) this.rules(here, { relevant: this.writer(here).bool(1) })
    const within = [...repeats, here.path]
    const outer = this.inRepeat
    this.inRepeat = []
    const { data, body } = this.inside(here.path, within, 2 + this.dice.below(3), depth + 1)
    const actions = this.inRepeat.join('')
    this.inRepeat = outer
    const fixed = this.dice.likely(0.35) ? this.size(repeats) : ''
    // As pyxform writes it: a template for a repeat in no other.
    const first = `<${name}>${data}</${name}>`
    const template = repeats.length === 0 ? `<${name} jr:template="">${data}</${name}>` : ''
    return {
      data: template + first,
      body: repeat(here.path.replace(/^\/data/, ''), actions + body, fixed),
    }
  }
}
