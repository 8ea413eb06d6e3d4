import { PbfReader } from 'pbf'
import type { Member, Tags, Visitor } from './osm.ts'

/** Which kinds of objects a block holds: a later pass skips it by that. */
export interface BlockKinds {
  readonly node: boolean
  readonly way: boolean
  readonly relation: boolean
}

interface Block {
  readonly strings: string[]
  readonly groups: Uint8Array[]
  granularity: number
  latOffset: number
  longOffset: number
}

const memberTypes = ['node', 'way', 'relation'] as const
const [denseField, wayField, relationField, plainNodeField] = [2, 3, 4, 1]

/** One PrimitiveBlock of osmformat.proto. */
export function readBlock(bytes: Uint8Array, visitor: Visitor): BlockKinds {
  const block: Block = { strings: [], groups: [], granularity: 100, latOffset: 0, longOffset: 0 }
  new PbfReader(bytes).readFields((field, into, pbf) => {
    if (field === 1) readStrings(pbf, into.strings)
    else if (field === 2) into.groups.push(pbf.readBytes())
    else if (field === 17) into.granularity = pbf.readVarint()
    else if (field === 19) into.latOffset = pbf.readVarint(true)
    else if (field === 20) into.longOffset = pbf.readVarint(true)
  }, block)
  const kinds = { node: false, way: false, relation: false }
  for (const group of block.groups) readGroup(group, block, visitor, kinds)
  return kinds
}

function readStrings(pbf: PbfReader, strings: string[]): void {
  const end = pbf.readVarint() + pbf.pos
  for (let field = pbf.nextField(end); field; field = pbf.nextField(end)) {
    if (field === 1) strings.push(pbf.readString())
  }
}

function readGroup(
  bytes: Uint8Array,
  block: Block,
  visitor: Visitor,
  kinds: { -readonly [K in keyof BlockKinds]: boolean },
): void {
  const pbf = new PbfReader(bytes)
  for (let field = pbf.nextField(); field; field = pbf.nextField()) {
    if (field === denseField || field === plainNodeField) {
      kinds.node = true
      if (!visitor.node) continue
      if (field === denseField) readDense(pbf.readBytes(), block, visitor.node)
      else readNode(pbf.readBytes(), block, visitor.node)
    } else if (field === wayField) {
      kinds.way = true
      if (visitor.way) readWay(pbf.readBytes(), block, visitor.way)
    } else if (field === relationField) {
      kinds.relation = true
      if (visitor.relation) readRelation(pbf.readBytes(), block, visitor.relation)
    }
  }
}

const degrees = (block: Block, offset: number, value: number): number =>
  Math.round((offset + block.granularity * value) / 100) / 1e7

function readDense(bytes: Uint8Array, block: Block, node: NonNullable<Visitor['node']>): void {
  let [ids, lats, longs, keyValues]: number[][] = [[], [], [], []]
  const pbf = new PbfReader(bytes)
  for (let field = pbf.nextField(); field; field = pbf.nextField()) {
    if (field === 1) ids = pbf.readPackedSVarint(ids)
    else if (field === 8) lats = pbf.readPackedSVarint(lats)
    else if (field === 9) longs = pbf.readPackedSVarint(longs)
    else if (field === 10) keyValues = pbf.readPackedVarint(keyValues)
  }
  let [id, lat, long, at] = [0, 0, 0, 0]
  for (let index = 0; index < (ids ?? []).length; index++) {
    id += ids?.[index] ?? 0
    lat += lats?.[index] ?? 0
    long += longs?.[index] ?? 0
    let tags: Record<string, string> | undefined
    while (keyValues?.[at]) {
      tags ??= {}
      tags[block.strings[keyValues[at] ?? 0] ?? ''] = block.strings[keyValues[at + 1] ?? 0] ?? ''
      at += 2
    }
    at += 1
    node(id, degrees(block, block.latOffset, lat), degrees(block, block.longOffset, long), tags)
  }
}

interface Plain {
  id: number
  lat: number
  long: number
  keys: number[]
  values: number[]
  refs: number[]
  roles: number[]
  types: number[]
}

/** Node, way and relation share their first fields; the others differ by kind. */
function readPlain(bytes: Uint8Array, kind: 'node' | 'way' | 'relation'): Plain {
  const one: Plain = {
    id: 0,
    lat: 0,
    long: 0,
    keys: [],
    values: [],
    refs: [],
    roles: [],
    types: [],
  }
  return new PbfReader(bytes).readFields((field, into, pbf) => {
    if (field === 1) into.id = kind === 'node' ? pbf.readSVarint() : pbf.readVarint(true)
    else if (field === 2) pbf.readPackedVarint(into.keys)
    else if (field === 3) pbf.readPackedVarint(into.values)
    else if (field === 8 && kind === 'node') into.lat = pbf.readSVarint()
    else if (field === 9 && kind === 'node') into.long = pbf.readSVarint()
    else if (field === 8 && kind === 'way') pbf.readPackedSVarint(into.refs)
    else if (field === 8) pbf.readPackedVarint(into.roles)
    else if (field === 9 && kind === 'relation') pbf.readPackedSVarint(into.refs)
    else if (field === 10 && kind === 'relation') pbf.readPackedVarint(into.types)
  }, one)
}

function tagsOf({ strings }: Block, { keys, values }: Plain): Tags {
  const tags: Record<string, string> = {}
  keys.forEach((key, index) => {
    tags[strings[key] ?? ''] = strings[values[index] ?? 0] ?? ''
  })
  return tags
}

/** Ids come as the step from the one before. */
function summed(steps: number[]): number[] {
  for (let index = 1; index < steps.length; index++) {
    steps[index] = (steps[index] ?? 0) + (steps[index - 1] ?? 0)
  }
  return steps
}

function readNode(bytes: Uint8Array, block: Block, node: NonNullable<Visitor['node']>): void {
  const one = readPlain(bytes, 'node')
  const tags = one.keys.length > 0 ? tagsOf(block, one) : undefined
  const lat = degrees(block, block.latOffset, one.lat)
  node(one.id, lat, degrees(block, block.longOffset, one.long), tags)
}

function readWay(bytes: Uint8Array, block: Block, way: NonNullable<Visitor['way']>): void {
  const one = readPlain(bytes, 'way')
  way(one.id, summed(one.refs), tagsOf(block, one))
}

function readRelation(
  bytes: Uint8Array,
  block: Block,
  relation: NonNullable<Visitor['relation']>,
): void {
  const one = readPlain(bytes, 'relation')
  const members = summed(one.refs).map(
    (ref, index): Member => ({
      ref,
      type: memberTypes[one.types[index] ?? 1] ?? 'way',
      role: block.strings[one.roles[index] ?? 0] ?? '',
    }),
  )
  relation(one.id, members, tagsOf(block, one))
}
