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
const [plainNodeField, denseField, wayField, relationField] = [1, 2, 3, 4]
const kindOfField: Readonly<Record<number, keyof BlockKinds>> = {
  [plainNodeField]: 'node',
  [denseField]: 'node',
  [wayField]: 'way',
  [relationField]: 'relation',
}

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
    const kind = kindOfField[field]
    if (!kind) continue
    kinds[kind] = true
    if (visitor[kind]) readObject(field, pbf.readBytes(), block, visitor)
  }
}

function readObject(field: number, bytes: Uint8Array, block: Block, visitor: Visitor): void {
  if (field === denseField && visitor.node) readDense(bytes, block, visitor.node)
  else if (field === plainNodeField && visitor.node) readNode(bytes, block, visitor.node)
  else if (field === wayField && visitor.way) readWay(bytes, block, visitor.way)
  else if (visitor.relation) readRelation(bytes, block, visitor.relation)
}

const degrees = (block: Block, offset: number, value: number): number =>
  Math.round((offset + block.granularity * value) / 100) / 1e7

interface Dense {
  readonly ids: number[]
  readonly lats: number[]
  readonly longs: number[]
  /** Key, value, key, value, 0 for each node in turn. */
  readonly keyValues: number[]
}

function readDense(bytes: Uint8Array, block: Block, node: NonNullable<Visitor['node']>): void {
  const dense: Dense = { ids: [], lats: [], longs: [], keyValues: [] }
  new PbfReader(bytes).readFields((field, into, pbf) => {
    if (field === 1) pbf.readPackedSVarint(into.ids)
    else if (field === 8) pbf.readPackedSVarint(into.lats)
    else if (field === 9) pbf.readPackedSVarint(into.longs)
    else if (field === 10) pbf.readPackedVarint(into.keyValues)
  }, dense)
  const { ids, lats, longs, keyValues } = dense
  let [id, lat, long, at] = [0, 0, 0, 0]
  for (let index = 0; index < ids.length; index++) {
    id += ids[index] ?? 0
    lat += lats[index] ?? 0
    long += longs[index] ?? 0
    const end = keyValues.length > 0 ? keyValues.indexOf(0, at) : at
    const tags = end > at ? denseTags(block, keyValues, at, end) : undefined
    at = end + 1
    node(id, degrees(block, block.latOffset, lat), degrees(block, block.longOffset, long), tags)
  }
}

function denseTags(
  { strings }: Block,
  keyValues: readonly number[],
  from: number,
  to: number,
): Tags {
  const tags: Record<string, string> = {}
  for (let at = from; at < to; at += 2) {
    tags[strings[keyValues[at] ?? 0] ?? ''] = strings[keyValues[at + 1] ?? 0] ?? ''
  }
  return tags
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

type PlainField = (one: Plain, pbf: PbfReader) => void

const sharedFields: Readonly<Record<number, PlainField>> = {
  1: (one, pbf) => {
    one.id = pbf.readVarint(true)
  },
  2: (one, pbf) => pbf.readPackedVarint(one.keys),
  3: (one, pbf) => pbf.readPackedVarint(one.values),
}
/** Node, way and relation share their first fields; the others differ by kind. */
const plainFields: Readonly<Record<keyof BlockKinds, Readonly<Record<number, PlainField>>>> = {
  node: {
    ...sharedFields,
    1: (one, pbf) => {
      one.id = pbf.readSVarint()
    },
    8: (one, pbf) => {
      one.lat = pbf.readSVarint()
    },
    9: (one, pbf) => {
      one.long = pbf.readSVarint()
    },
  },
  way: { ...sharedFields, 8: (one, pbf) => pbf.readPackedSVarint(one.refs) },
  relation: {
    ...sharedFields,
    8: (one, pbf) => pbf.readPackedVarint(one.roles),
    9: (one, pbf) => pbf.readPackedSVarint(one.refs),
    10: (one, pbf) => pbf.readPackedVarint(one.types),
  },
}

function readPlain(bytes: Uint8Array, kind: keyof BlockKinds): Plain {
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
  const fields = plainFields[kind]
  return new PbfReader(bytes).readFields((field, into, pbf) => fields[field]?.(into, pbf), one)
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
