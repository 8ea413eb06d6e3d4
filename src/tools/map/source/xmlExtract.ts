import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type Extract, ExtractFault, type ExtractHead, type Member, type Visitor } from './osm.ts'

/** .osm and .osm.gz, as Overpass, JOSM and osmium write them, a piece at a time. */
export function xmlExtract(path: string, isPacked: boolean): Extract {
  return {
    name: path,
    async pass(visitor, progress) {
      const { size } = await stat(path)
      const reader = createXmlReader(visitor)
      let [read, rest] = [0, '']
      const decoder = new TextDecoder()
      const counted = new Transform({
        transform(piece: Buffer, _encoding, done) {
          read += piece.length
          done(null, piece)
        },
      })
      const source = createReadStream(path, { highWaterMark: 1 << 20 })
      const pieces = isPacked ? source.pipe(counted).pipe(createGunzip()) : source.pipe(counted)
      try {
        for await (const piece of pieces) {
          rest = reader.read(rest + decoder.decode(piece, { stream: true }))
          progress(read / size)
        }
      } catch (error) {
        if (error instanceof ExtractFault) throw error
        throw new ExtractFault('damaged', error instanceof Error ? error.message : 'it is torn')
      }
      progress(1)
      return reader.end()
    },
  }
}

interface Open {
  kind: 'node' | 'way' | 'relation'
  id: number
  lat: number
  long: number
  tags: Record<string, string>
  hasTags: boolean
  refs: number[]
  members: Member[]
}

/** OSM's XML has no text but in attributes: its tags one after the other are all there is. */
function createXmlReader(visitor: Visitor) {
  let open: Open | undefined
  let isWhole = false
  let dataDate: string | undefined
  let remark: string | undefined

  function begin(name: string, attributes: string): void {
    switch (name) {
      case 'node':
      case 'way':
      case 'relation':
        if (visitor[name]) open = opened(name, attributes)
        return
      case 'tag':
        if (!open) return
        open.tags[attribute(attributes, 'k')] = attribute(attributes, 'v')
        open.hasTags = true
        return
      case 'nd':
        open?.refs.push(Number(attribute(attributes, 'ref')))
        return
      case 'member':
        open?.members.push(memberOf(attributes))
        return
      case 'meta':
        dataDate = attribute(attributes, 'osm_base').slice(0, 10) || dataDate
        return
      case 'osm':
        dataDate ??= attribute(attributes, 'timestamp').slice(0, 10) || undefined
    }
  }

  function end(name: string): void {
    if (name === 'osm') isWhole = true
    if (!open || name !== open.kind) return
    give(open, visitor)
    open = undefined
  }

  function take(inner: string): void {
    if (inner.startsWith('/')) {
      end(inner.slice(1).trim())
      return
    }
    const name = /^[\w:]+/.exec(inner)?.[0]
    if (!name) return
    begin(name, inner)
    if (inner.endsWith('/')) end(name)
  }

  return {
    /** Gives back what is not yet complete. */
    read(text: string): string {
      let at = 0
      for (let start = text.indexOf('<'); start >= 0; start = text.indexOf('<', at)) {
        const stop = endOfTag(text, start)
        if (stop < 0) return text.slice(start)
        const inner = text.slice(start + 1, stop)
        at = stop + 1
        // Overpass answers 200 and says in the middle of the file what went wrong.
        if (inner === 'remark')
          remark = text
            .slice(at, at + 300)
            .split('<')[0]
            ?.trim()
        take(inner)
      }
      return ''
    },
    end(): ExtractHead {
      if (remark) throw new ExtractFault('incomplete', `the server that made it said: ${remark}`)
      if (!isWhole) throw new ExtractFault('damaged', 'it ends before </osm>')
      return { dataDate }
    },
  }
}

function give({ kind, id, lat, long, tags, hasTags, refs, members }: Open, visitor: Visitor): void {
  if (kind === 'node') visitor.node?.(id, lat, long, hasTags ? tags : undefined)
  else if (kind === 'way') visitor.way?.(id, refs, tags)
  else visitor.relation?.(id, members, tags)
}

function opened(kind: Open['kind'], attributes: string): Open {
  const [lat, long] =
    kind === 'node' ? [attribute(attributes, 'lat'), attribute(attributes, 'lon')] : ['0', '0']
  const one = {
    kind,
    id: Number(attribute(attributes, 'id')),
    lat: Number(lat),
    long: Number(long),
  }
  if (Number.isNaN(one.id + one.lat + one.long) || one.id === 0) {
    throw new ExtractFault(
      'damaged',
      `a ${kind} without an id or a position: <${attributes.slice(0, 80)}>`,
    )
  }
  return { ...one, tags: {}, hasTags: false, refs: [], members: [] }
}

const memberOf = (attributes: string): Member => ({
  type: memberType(attribute(attributes, 'type')),
  ref: Number(attribute(attributes, 'ref')),
  role: attribute(attributes, 'role'),
})

const memberType = (type: string): Member['type'] =>
  type === 'node' || type === 'relation' ? type : 'way'

/** The first > that stands outside of quotes; -1 while it has not come. */
function endOfTag(text: string, start: number): number {
  if (text.startsWith('<!--', start)) {
    const stop = text.indexOf('-->', start)
    return stop < 0 ? -1 : stop + 2
  }
  let stop = text.indexOf('>', start)
  while (stop >= 0 && hasOpenQuote(text, start, stop)) stop = text.indexOf('>', stop + 1)
  return stop
}

function hasOpenQuote(text: string, from: number, to: number): boolean {
  let quote = ''
  for (let at = from; at < to; at++) {
    const letter = text[at] ?? ''
    if (quote === '' && (letter === '"' || letter === "'")) quote = letter
    else if (letter === quote) quote = ''
  }
  return quote !== ''
}

function attribute(tag: string, name: string): string {
  let at = tag.indexOf(`${name}=`)
  while (at > 0 && !/\s/.test(tag[at - 1] ?? '')) at = tag.indexOf(`${name}=`, at + 1)
  if (at < 0) return ''
  const quote = tag[at + name.length + 1] ?? '"'
  const from = at + name.length + 2
  return unescaped(tag.slice(from, tag.indexOf(quote, from)))
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
}

const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
        if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
        if (decimal) return String.fromCodePoint(Number(decimal))
        return entities[name] ?? whole
      })
    : text
