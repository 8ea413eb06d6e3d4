import type { Choice, ChoiceSource } from '#domain/form/form.ts'
import type { Context } from './context.ts'
import { type Def, defAt, isRepeat, questionOf } from './def.ts'
import { evaluate } from './evaluate.ts'
import { Node } from './node.ts'
import { sharedInstance } from './reads.ts'
import { shuffled } from './shuffled.ts'
import { Row, type Source } from './tables.ts'
import { each, instanceOf } from './tree.ts'
import type { Spot } from './value.ts'
import { filter } from './walk.ts'

/** A choice that a question offers at the moment. */
export interface Option {
  readonly value: string
  readonly choice?: Choice
  /** What it is called, where it comes from a table or from answers to another question. */
  readonly text?: string
  readonly extra: Readonly<Record<string, string>>
}

type Sources = (id: string) => Source | undefined
/** Questions that offer a whole list share it. */
const wholeLists = new WeakMap<readonly Row[], readonly Option[]>()
const offered = new WeakMap<Row, Option>()

/** The choices of a question: all of its source that its filter lets through, in order. */
export function optionsOf(node: Node, context: Context, sources: Sources): readonly Option[] {
  const source = questionOf(node.def)?.choices
  if (!source) return []
  const all = source.list !== undefined && !source.filter ? sources(source.list)?.rows : undefined
  const shared = all && wholeLists.get(all)
  if (shared && !source.randomize) return shared
  const { spots, inside } = spotsOf(source, node, context, sources)
  const chosen = source.filter ? filter(spots, source.filter, context, evaluate) : spots
  const options = chosen.flatMap((spot) => inside(spot).map((one) => optionOf(one, source)))
  if (all) wholeLists.set(all, options)
  if (!source.randomize) return options
  const { seed } = source.randomize
  const { world } = context
  return shuffled(options, seed ? evaluate(seed, context) : world.seed(node), world.zone)
}

interface Offer {
  /** What the filter looks at. */
  readonly spots: readonly Spot[]
  /** The choices in one of them. */
  readonly inside: (spot: Spot) => readonly Spot[]
}

function spotsOf(
  { list, table, repeat }: ChoiceSource,
  node: Node,
  { world }: Context,
  sources: Sources,
): Offer {
  const id = list ?? table
  if (id !== undefined) return { spots: sources(id)?.rows ?? [], inside: (row) => [row] }
  const asked = defAt(world.root.def, repeat ?? '')
  const owner = asked?.chain.findLast(isRepeat)
  const within = owner && sharedInstance(owner, node.def)
  const base = within && instanceOf(node, within)
  if (!asked || !owner || !base) return { spots: [], inside: () => [] }
  const instances: Node[] = []
  each(base, owner, (one) => {
    if (!one.range) instances.push(one)
  })
  return { spots: instances, inside: (instance) => answersIn(instance, asked) }
}

/** What has been answered to a question in one instance of its repeat. */
function answersIn(instance: Spot, asked: Def): readonly Spot[] {
  const found: Node[] = []
  const collect = (one: Node): void => {
    if (one.value !== '') found.push(one)
  }
  if (instance instanceof Node) each(instance, asked, collect)
  return found
}

function optionOf(spot: Spot, { valueColumn, labelColumn }: ChoiceSource): Option {
  if (!(spot instanceof Row)) return { value: spot.text(), text: spot.text(), extra: {} }
  const known = offered.get(spot)
  if (known) return known
  const { choice } = spot
  const option = choice
    ? { value: choice.value, choice, extra: choice.extra }
    : {
        value: spot.cell(valueColumn ?? 'name'),
        text: spot.cell(labelColumn ?? 'label'),
        extra: Object.fromEntries(spot.columns.map((column) => [column, spot.cell(column)])),
      }
  // A table may be asked by two questions with other columns; a list's choices are always these.
  if (choice) offered.set(spot, option)
  return option
}

/** An answer without the choices that are not offered just now. */
export function offeredOnly(node: Node, raw: string): string {
  const { options } = node
  if (!options || raw === '') return raw
  const type = questionOf(node.def)?.type
  if (type === 'select_one') return options.some(({ value }) => value === raw) ? raw : ''
  const values = new Set(options.map(({ value }) => value))
  return raw
    .split(/\s+/)
    .filter((value) => values.has(value))
    .join(' ')
}

/** Several choices read in the order of the list, whichever was tapped first; a rank is an order. */
export function inListOrder(node: Node, raw: string): string {
  if (questionOf(node.def)?.type !== 'select_multiple') return raw
  const words = raw.split(/\s+/).filter((word) => word !== '')
  const places = new Map(node.options?.map(({ value }, i) => [value, i]))
  const place = (word: string): number => places.get(word) ?? places.size
  return words.sort((one, other) => place(one) - place(other)).join(' ')
}

export const sameOptions = (
  one: readonly Option[] | undefined,
  other: readonly Option[],
): boolean =>
  one === other ||
  (one?.length === other.length &&
    one.every(({ value, text }, i) => value === other[i]?.value && text === other[i]?.text))
