import type { Dice } from './dice.ts'

export type Kind = 'text' | 'number' | 'date' | 'choice' | 'several' | 'place'

/** A question that an expression may read, and from where. */
export interface Known {
  readonly kind: Kind
  /** `/data/r/a`. */
  readonly path: string
  /** The repeats it stands in, from the outermost. */
  readonly repeats: readonly string[]
}

/** Where an expression stands: the repeats around it, and the node itself. */
export interface Here {
  readonly path: string
  readonly repeats: readonly string[]
}

/** Makes expressions of every function and operator that both engines know, over what came before. */
export class Writer {
  private readonly dice: Dice
  private readonly known: readonly Known[]
  private readonly here: Here

  /** What stands before a relative path. */
  private readonly start: string

  constructor(dice: Dice, known: readonly Known[], here: Here, start = '') {
    this.dice = dice
    this.known = known
    this.here = here
    this.start = start
  }

  /** For a condition on the rows of a list. */
  inRow(): Writer {
    return new Writer(this.dice, this.known, this.here, 'current()/')
  }

  bool(depth = 2): string {
    const { dice } = this
    if (depth === 0) return this.dice.of([() => this.test(), () => this.asked()])()
    const deeper = () => this.bool(depth - 1)
    return dice.of([
      () => `(${deeper()}) and (${deeper()})`,
      () => `(${deeper()}) or (${deeper()})`,
      () => `not(${deeper()})`,
      () => `if(${deeper()}, ${deeper()}, ${deeper()})`,
      () => `boolean-from-string(${this.text(depth - 1)})`,
      () => `checklist(1, 2, ${deeper()}, ${deeper()}, ${deeper()})`,
      () => `weighted-checklist(1, 4, ${deeper()}, 2, ${deeper()}, 3)`,
      () => this.test(),
      () => this.asked(),
    ])()
  }

  /** What a question says about its own answer. */
  ownRule(kind: Kind): string {
    if (kind === 'number') return `. ${this.dice.of(['<', '>=', '!='])} ${this.number(1)}`
    if (kind === 'text') return `${this.dice.of(['contains', 'starts-with'])}(., ${this.text(1)})`
    return `${this.bool(1)} or . = ${this.text(1)}`
  }

  private test(): string {
    const sign = this.dice.of(['=', '!=', '<', '<=', '>', '>='])
    return this.dice.of([
      () => `${this.number(1)} ${sign} ${this.number(1)}`,
      () => `${this.text(0)} ${this.dice.of(['=', '!='])} ${this.text(0)}`,
      () => `contains(${this.text(1)}, 'a')`,
      () => `starts-with(${this.text(1)}, ${this.text(0)})`,
      () => `ends-with(${this.text(1)}, 'b')`,
      () => `regex(${this.text(0)}, '^[a-m0-4]')`,
    ])()
  }

  private asked(): string {
    return this.dice.of([
      () => `${this.ref('text')} = ''`,
      () => `${this.ref('number')} > ${this.dice.below(6)}`,
      () => `selected(${this.ref('several')}, '${this.dice.of(['p', 'q', 'r'])}')`,
      () => `${this.ref('choice')} = '${this.dice.of(['x', 'y', 'z'])}'`,
      () => `${this.ref('date')} > date('2025-02-03')`,
      () => `boolean(${this.ref('text')})`,
    ])()
  }

  number(depth = 2): string {
    const { dice } = this
    if (depth === 0) return dice.of([() => String(dice.below(9)), () => this.ref('number')])()
    const deeper = () => this.number(depth - 1)
    return dice.of([
      () => `(${deeper()} ${dice.of(['+', '-', '*', 'div', 'mod'])} ${deeper()})`,
      () => `-(${deeper()})`,
      () => `${dice.of(['round', 'int', 'floor', 'ceiling', 'abs', 'number'])}(${deeper()})`,
      () => `round(${deeper()}, ${dice.of(['0', '1', '2', '-1'])})`,
      () => `pow(${deeper()}, 2)`,
      () => `${dice.of(['min', 'max'])}(${deeper()}, ${deeper()}, ${deeper()})`,
      () => `string-length(${this.text(depth - 1)})`,
      () => `count-selected(${this.ref('several')})`,
      () => `if(${this.bool(0)}, ${deeper()}, ${deeper()})`,
      () => `coalesce(${deeper()}, ${deeper()})`,
      () => `int(decimal-date-time(${this.ref('date')}))`,
      () => this.summary(),
      () => (this.here.repeats.length > 0 ? 'position(..)' : deeper()),
      () => `sqrt(abs(${deeper()}))`,
    ])()
  }

  text(depth = 2): string {
    const { dice } = this
    if (depth === 0) {
      return dice.of([() => dice.of(["'a'", "''", "'x y'", "'7'"]), () => this.ref('text')])()
    }
    const deeper = () => this.text(depth - 1)
    return dice.of([
      () => `concat(${deeper()}, ${deeper()})`,
      () => `join('-', ${deeper()}, ${this.number(0)}, ${deeper()})`,
      () => `substr(${deeper()}, ${dice.below(3)}, ${dice.below(6)})`,
      () => `substring-before(${deeper()}, 'a')`,
      () => `substring-after(${deeper()}, 'a')`,
      () => `translate(${deeper()}, 'abc', 'xy')`,
      () => `normalize-space(${deeper()})`,
      () => `string(${this.number(depth - 1)})`,
      () => `coalesce(${deeper()}, ${deeper()})`,
      () => `if(${this.bool(0)}, ${deeper()}, ${deeper()})`,
      () => `selected-at(${this.ref('several')}, ${dice.below(3)})`,
      () => `format-date(${this.ref('date')}, '%d.%m.%Y %b')`,
      () => `string(${this.bool(0)})`,
      () => this.gathered(),
      () => this.ref(dice.of(['choice', 'several', 'date', 'place'])),
      () => this.choiceName(),
    ])()
  }

  private choiceName(): string {
    const top = this.known.filter((one) => one.kind === 'choice' && one.repeats.length === 0)
    const path = this.dice.some(top)?.path
    return path ? `jr:choice-name(${path}, '${path}')` : this.text(0)
  }

  /** One number from all instances of a repeat. */
  private summary(): string {
    const many = this.many('number')
    if (!many) return this.number(0)
    const repeat = many.repeats.at(-1) ?? ''
    const set = many.path
    return this.dice.of([
      () => `sum(${set})`,
      () => `max(${set})`,
      () => `min(${set})`,
      () => `count(${repeat})`,
      () => `count-non-empty(${set})`,
      () => `count(${repeat}[position() > 1])`,
      () => `sum(${set}[. > ${this.dice.below(5)}])`,
    ])()
  }

  private gathered(): string {
    const many = this.many('text')
    if (!many) return this.text(0)
    const repeat = many.repeats.at(-1) ?? ''
    if (many.repeats.length > 1) return `join('/', ${many.path})`
    return this.dice.of([
      () => `join('/', ${many.path})`,
      () => `concat(${many.path}, '!')`,
      () => `indexed-repeat(${many.path}, ${repeat}, ${1 + this.dice.below(3)})`,
    ])()
  }

  private many(kind: Kind): Known | undefined {
    return this.dice.some(
      this.known.filter(
        (one) => one.kind === kind && one.repeats.some((rep) => !this.here.repeats.includes(rep)),
      ),
    )
  }

  /** A single question: in this instance of the repeat, or outside of all repeats. */
  private ref(kind: Kind): string {
    const near = this.known.filter(
      (one) => one.kind === kind && one.repeats.every((rep) => this.here.repeats.includes(rep)),
    )
    const found = this.dice.some(near)
    if (!found) return kind === 'number' ? '3' : "'a'"
    return found.repeats.length > 0 || this.dice.likely(0.3) ? this.relative(found) : found.path
  }

  private relative(found: Known): string {
    const own = this.here.path.split('/')
    const steps = found.path.split('/')
    let same = 0
    while (same < own.length - 1 && own[same] === steps[same]) same += 1
    const up = own.slice(same).map(() => '..')
    return `${this.start}${[...up, ...steps.slice(same)].join('/')}`
  }
}
