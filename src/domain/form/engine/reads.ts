import type { Expr, Path, Step } from '#domain/form/expr.ts'
import { allDefs, type Def, isRepeat } from './def.ts'

/** A def that a path reaches, and the ancestor whose instance it shares with the one that asks. */
export interface Place {
  readonly def: Def
  readonly within: Def
}

type Found = (place: Place) => void
const nowhere: readonly Place[] = []
/** Functions that hand on the nodes of their arguments. */
const passing: ReadonlySet<string> = new Set(['indexed-repeat', 'randomize', 'if'])

/** Tells everything that an expression of `here` reads; `at` is where its relative paths begin. */
export function readsOf(expr: Expr, here: Def, at: Def | undefined, found: Found): void {
  const reader = new Reader(here, found)
  reader.read(expr, at ? [{ def: at, within: at }] : nowhere)
}

class Reader {
  private readonly here: Def
  private readonly found: Found
  private wide = false

  constructor(here: Def, found: Found) {
    this.here = here
    this.found = found
  }

  read(expr: Expr, at: readonly Place[]): readonly Place[] {
    switch (expr[0]) {
      case 's':
      case 'n':
        return nowhere
      case 'p':
        return this.path(expr[1], at)
      case 'f':
        return this.call(expr, at)
      case 'neg':
        this.read(expr[1], at)
        return nowhere
      default: {
        const both = [...this.read(expr[1], at), ...this.read(expr[2], at)]
        return expr[0] === '|' ? both : nowhere
      }
    }
  }

  private call([, name, ...args]: readonly ['f', string, ...Expr[]], at: readonly Place[]) {
    const before = this.wide
    this.wide ||= name === 'indexed-repeat'
    const places = args.flatMap((arg) => this.read(arg, at))
    this.wide = before
    const second = args[1]
    if (name === 'jr:choice-name' && second?.[0] === 's') this.quoted(second[1])
    return passing.has(name) ? places : nowhere
  }

  /** `jr:choice-name(value, '/path')` names its question in quotation marks. */
  private quoted(path: string): void {
    const steps = path.trim().split('/').slice(1)
    const named = steps.map((name): Step => ({ axis: 'child', name }))
    const root = this.here.chain[0]
    const known = root?.byName.has(steps[0] ?? '')
    this.path({ from: 'near', steps: known ? named : named.slice(1) }, nowhere)
  }

  private path(path: Path, at: readonly Place[]): readonly Place[] {
    let places = this.begin(path, at)
    path.steps.forEach((step, i) => {
      places = places.flatMap((place) => stepFrom(place, step))
      const pinned = path.from === 'near' && !this.wide && i < path.steps.length - 1
      if (pinned) places = places.map((place) => this.pin(place))
      for (const condition of step.where ?? []) this.read(condition, places)
    })
    for (const place of places) this.found(place)
    return places
  }

  private begin({ from }: Path, at: readonly Place[]): readonly Place[] {
    const root = this.here.chain[0]
    if (from === 'self') return at
    if (from === 'current') return [{ def: this.here, within: this.here }]
    if (typeof from === 'string') return root ? [{ def: root, within: root }] : nowhere
    return 'value' in from ? this.read(from.value, at) : nowhere
  }

  private pin(place: Place): Place {
    return this.here.chain.includes(place.def) ? { def: place.def, within: place.def } : place
  }
}

function stepFrom(place: Place, step: Step): readonly Place[] {
  return reached(place, step).filter(({ def }) => step.name === '*' || def.name === step.name)
}

function reached(place: Place, { axis }: Step): readonly Place[] {
  const { def, within } = place
  if (axis === 'self') return [place]
  if (axis === 'child') return def.kids.map((kid) => ({ def: kid, within }))
  if (axis === 'descendant') {
    return [...allDefs(def)].slice(1).map((below) => ({ def: below, within }))
  }
  const above = parentOf(place)
  if (!above || axis === 'attribute') return nowhere
  if (axis === 'parent') return [above]
  if (axis === 'ancestor') return [above, ...reached(above, { axis, name: '*' })]
  return above.def.kids.map((kid) => ({ def: kid, within: above.within }))
}

function parentOf({ def, within }: Place): Place | undefined {
  if (!def.up) return undefined
  return { def: def.up, within: within === def ? def.up : within }
}

/** The innermost repeat that both stand in, or the root: where they share an instance. */
export function sharedInstance(one: Def, other: Def): Def | undefined {
  return one.chain.findLast((def) => (isRepeat(def) || !def.up) && other.chain.includes(def))
}
