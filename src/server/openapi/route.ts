import type * as v from 'valibot'

export type Schemas = Readonly<Record<string, v.GenericSchema>>

export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'head' | 'patch' | 'delete'
  readonly path: string
  readonly summary: string
  /** Query parameters, each with what it takes. */
  readonly query?: Readonly<Record<string, string>>
  readonly body?: string
  /** By status: a schema's name, or a media type. */
  readonly answers: Readonly<Record<string, string>>
}
