/** Mapbox Vector Tile 2.1, read straight from its bytes. */
export interface VectorLayer {
  readonly name: string
  readonly extent: number
  readonly features: readonly VectorFeature[]
}
export interface VectorFeature {
  readonly type: 'point' | 'line' | 'polygon'
  readonly tags: Readonly<Record<string, string | number | boolean | undefined>>
  /** Lines, rings or points, each as x, y, x, y … in the tile's units. */
  geometry(): readonly (readonly number[])[]
}

const types: Readonly<Record<number, VectorFeature['type']>> = {
  1: 'point',
  2: 'line',
  3: 'polygon',
}

interface Reader {
  readonly bytes: Uint8Array
  at: number
}

export function readVectorTile(bytes: Uint8Array): readonly VectorLayer[] {
  const layers: VectorLayer[] = []
  eachField(bytes, (field, _, part) => {
    if (field === 3 && part) layers.push(readLayer(part))
  })
  return layers
}

function readLayer(bytes: Uint8Array): VectorLayer {
  let name = ''
  let extent = 4096
  const keys: string[] = []
  const values: (string | number | boolean)[] = []
  const features: Uint8Array[] = []
  eachField(bytes, (field, number, part) => {
    if (field === 5) extent = number
    else if (!part) return
    else if (field === 1) name = text(part)
    else if (field === 2) features.push(part)
    else if (field === 3) keys.push(text(part))
    else if (field === 4) values.push(readValue(part))
  })
  return { name, extent, features: features.flatMap((one) => readFeature(one, keys, values)) }
}

function readFeature(
  bytes: Uint8Array,
  keys: readonly string[],
  values: readonly (string | number | boolean)[],
): VectorFeature[] {
  let type: VectorFeature['type'] | undefined
  let drawing: Uint8Array = new Uint8Array()
  let tags: VectorFeature['tags'] = {}
  eachField(bytes, (field, number, part) => {
    if (field === 3) type = types[number]
    else if (field === 4 && part) drawing = part
    else if (field === 2 && part) tags = readTags(part, keys, values)
  })
  return type ? [{ type, tags, geometry: () => readGeometry(drawing) }] : []
}

/** Pairs of indexes into the layer's keys and values. */
function readTags(
  bytes: Uint8Array,
  keys: readonly string[],
  values: readonly (string | number | boolean)[],
): VectorFeature['tags'] {
  const reader = { bytes, at: 0 }
  const tags: Record<string, string | number | boolean | undefined> = {}
  while (reader.at < bytes.length) {
    const key = keys[varint(reader)]
    const value = values[varint(reader)]
    if (key !== undefined) tags[key] = value
  }
  return tags
}

/** Commands: 1 move to, 2 line to, 7 close; positions as zigzag steps. */
function readGeometry(bytes: Uint8Array): number[][] {
  const reader = { bytes, at: 0 }
  const parts: number[][] = []
  let current: number[] = []
  let [x, y] = [0, 0]
  while (reader.at < bytes.length) {
    const command = varint(reader)
    if ((command & 7) === 7) {
      current.push(current[0] ?? 0, current[1] ?? 0)
      continue
    }
    for (let count = command >> 3; count > 0; count--) {
      if ((command & 7) === 1) {
        current = []
        parts.push(current)
      }
      x += zigzag(varint(reader))
      y += zigzag(varint(reader))
      current.push(x, y)
    }
  }
  return parts
}

function readValue(bytes: Uint8Array): string | number | boolean {
  let value: string | number | boolean = ''
  eachField(bytes, (field, number, part) => {
    if (field === 1 && part) value = text(part)
    else if (part) value = readFloat(part)
    else if (field === 7) value = number === 1
    else value = field === 6 ? zigzag(number) : number
  })
  return value
}

function readFloat({ buffer, byteOffset, byteLength }: Uint8Array): number {
  const view = new DataView(buffer, byteOffset, byteLength)
  return byteLength === 4 ? view.getFloat32(0, true) : view.getFloat64(0, true)
}

/** Calls back for each field: its number, and its value as a number or as a part of the bytes. */
function eachField(
  bytes: Uint8Array,
  seen: (field: number, value: number, part: Uint8Array | undefined) => void,
): void {
  const reader = { bytes, at: 0 }
  while (reader.at < bytes.length) {
    const tag = varint(reader)
    const kind = tag & 7
    if (kind === 0) {
      seen(tag >> 3, varint(reader), undefined)
      continue
    }
    const length = kind === 2 ? varint(reader) : kind === 5 ? 4 : 8
    reader.at += length
    if (reader.at > bytes.length) throw new RangeError('the tile ends too early')
    seen(tag >> 3, 0, bytes.subarray(reader.at - length, reader.at))
  }
}

function varint(reader: Reader): number {
  let value = 0
  for (let scale = 1; ; scale *= 128) {
    const byte = reader.bytes[reader.at++] ?? 0
    value += (byte & 127) * scale
    if (byte < 128) return value
  }
}

/** 0, -1, 1, -2 …; without bit operators, for numbers beyond 32 bits. */
const zigzag = (value: number): number => (value % 2 === 1 ? -(value + 1) / 2 : value / 2)
const decoder = new TextDecoder()
const text = (bytes: Uint8Array): string => decoder.decode(bytes)
