import type { Expr, Path, Step } from '#domain/form/expr.ts'
import { allDefs, type Def, isRepeat } from './def.ts'
import { quotedPath } from './quoted.ts'

/** A def that a path reaches, and the ancestor whose instance it shares with the one that asks. */
export interface Place {
  readonly def: Def
  readonly within: Def
}

type Found = (place: Place) => void
const nowhere: readonly Place[] = []
/** Functions that hand on the nodes of their arguments. */
const passing: ReadonlySet<string> = new Set(['indexed-repeat', 'randomize', 'if'])
/** Functions that ask which nodes there are, not what is in them. */
const bare: ReadonlySet<string> = new Set(['count', 'position', 'name', 'indexed-repeat'])

/** Tells everything that an expression of `here` reads; `at` is where its relative paths begin. */
export function readsOf(expr: Expr, here: Def, at: Def | undefined, found: Found): void {
  const reader = new Reader(here, found)
  reader.read(expr, at ? [{ def: at, within: at }] : nowhere)
}

class Reader {
  private readonly here: Def
  private readonly found: Found
  private wide = false
  private bare = false

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
        this.bare = false
        const both = [...this.read(expr[1], at), ...this.read(expr[2], at)]
        return expr[0] === '|' ? both : nowhere
      }
    }
  }

  private call([, name, ...args]: readonly ['f', string, ...Expr[]], at: readonly Place[]) {
    const before = this.wide
    this.wide ||= name === 'indexed-repeat'
    const places = args.flatMap((arg) => {
      this.bare = bare.has(name)
      return this.read(arg, at)
    })
    this.wide = before
    const second = args[1]
    if (name === 'jr:choice-name' && second?.[0] === 's') {
      this.path(quotedPath(second[1], this.here.chain[0]), at)
    }
    return passing.has(name) ? places : nowhere
  }

  private path(path: Path, at: readonly Place[]): readonly Place[] {
    const onlyNodes = this.bare
    this.bare = false
    let places = this.begin(path, at)
    path.steps.forEach((step, i) => {
      places = places.flatMap((place) => stepFrom(place, step))
      const pinned = path.from === 'near' && !this.wide && i < path.steps.length - 1
      if (pinned) places = places.map((place) => this.pin(place))
      for (const condition of step.where ?? []) this.read(condition, places)
    })
    for (const place of places) {
      this.found(place)
      // The text of a group is all that is in it.
      if (!onlyNodes) for (const below of inside(place)) this.found(below)
    }
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

const inside = ({ def, within }: Place): readonly Place[] =>
  [...allDefs(def)].slice(1).map((below) => ({ def: below, within }))

function stepFrom(place: Place, step: Step): readonly Place[] {
  return reached(place, step).filter(({ def }) => step.name === '*' || def.name === step.name)
}

function reached(place: Place, { axis }: Step): readonly Place[] {
  const { def, within } = place
  if (axis === 'self') return [place]
  if (axis === 'child') return def.kids.map((kid) => ({ def: kid, within }))
  if (axis === 'descendant') return inside(place)
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
