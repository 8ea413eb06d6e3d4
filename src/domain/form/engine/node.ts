import type { View, Violation } from '#domain/form/run.ts'
import type { Def } from './def.ts'
import type { Option } from './options.ts'
import type { Spot } from './value.ts'

const none: readonly Spot[] = []

/**
 * One question, group or instance of a repeat as it stands now. A repeat has one node of its own,
 * the range, that holds its instances and that paths do not see.
 */
export class Node implements Spot {
  readonly def: Def
  readonly name: string
  readonly range: boolean
  /** Parent as paths see it. */
  readonly up: Node | undefined
  /** The range for an instance, else the same as `up`. */
  readonly owner: Node | undefined
  /** By slot; the instances of a range. */
  kids: Node[] = []
  /** Which instance this is, from 0. */
  index = 0
  /** As answered or calculated, whether or not it counts at the moment. */
  raw = ''
  /** As expressions see it: '' while not relevant, without choices that are filtered out. */
  value = ''
  /** What a calculation came to last. */
  computed: string | undefined
  /** By its own condition, and by those of all above. */
  ownRelevance = true
  relevant = true
  options: readonly Option[] | undefined
  seed: number | undefined
  /** Instances beyond a smaller `repeat_count`: they come back with it. */
  spare: Node[] = []
  /** What was computed for screens, until something touches it. */
  view: View | null | undefined
  violation: Violation | null | undefined
  private path: string | undefined

  constructor(def: Def, owner: Node | undefined, range: boolean) {
    this.def = def
    this.name = def.name
    this.owner = owner
    this.range = range
    this.up = owner?.range ? owner.up : owner
    // One more instance where nothing is asked is not asked for, either.
    if (owner) this.relevant = owner.relevant
  }

  get ref(): string {
    this.path ??= this.owner?.range
      ? `${this.owner.ref}[${this.index + 1}]`
      : this.owner
        ? `${this.owner.ref}/${this.name}`
        : ''
    return this.path
  }

  child(name: string): readonly Spot[] {
    if (this.range) return none
    if (name === '*') return this.kids.flatMap((kid) => (kid.range ? kid.kids : kid))
    const def = this.def.byName.get(name)
    const kid = def && this.kids[def.slot]
    return kid ? (kid.range ? kid.kids : [kid]) : none
  }

  text(): string {
    return this.kids.length === 0 ? this.value : this.kids.map((kid) => kid.text()).join('')
  }

  /** An instance before this one has gone: its number and those of all within differ. */
  renumber(index: number): void {
    this.index = index
    this.forget()
  }

  forget(): void {
    this.path = undefined
    this.view = undefined
    this.violation = undefined
    for (const kid of this.kids) kid.forget()
    for (const kid of this.spare) kid.forget()
  }
}
