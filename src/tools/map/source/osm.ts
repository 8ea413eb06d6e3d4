/** OpenStreetMap's three kinds of objects, as they come out of a file. */
export type Tags = Readonly<Record<string, string>>

export interface Member {
  readonly type: 'node' | 'way' | 'relation'
  readonly ref: number
  readonly role: string
}

/** What a pass wants to see. Kinds without a function are skipped, in PBF without being read. */
export interface Visitor {
  readonly node?: (id: number, lat: number, long: number, tags: Tags | undefined) => void
  readonly way?: (id: number, refs: readonly number[], tags: Tags) => void
  readonly relation?: (id: number, members: readonly Member[], tags: Tags) => void
}

export interface ExtractHead {
  /** ISO date of the data, where the file tells it. */
  readonly dataDate: string | undefined
}

/** A file that can be gone through any number of times, a piece at a time. */
export interface Extract {
  readonly name: string
  /** `progress` gets the share that is done, 0 to 1. */
  readonly pass: (visitor: Visitor, progress: (share: number) => void) => Promise<ExtractHead>
}

export type ExtractFaultKind = 'missing' | 'unknown_format' | 'damaged' | 'incomplete'

/** Thrown from deep within a pass, and turned into words at one place: readCity. */
export class ExtractFault extends Error {
  readonly kind: ExtractFaultKind
  constructor(kind: ExtractFaultKind, detail: string) {
    super(detail)
    this.kind = kind
  }
}
