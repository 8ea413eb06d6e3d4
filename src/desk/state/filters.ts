import { type Handling, HandlingSchema } from '#domain/handling.ts'

export interface Filters {
  readonly city: string
  readonly handling: readonly Handling[]
  readonly serviceCode: string
  readonly words: string
  readonly unread: boolean
  readonly unpublished: boolean
}

export const openStates: readonly Handling[] = ['received', 'in_progress']

export const noFilters = (city: string): Filters => ({
  city,
  handling: openStates,
  serviceCode: '',
  words: '',
  unread: false,
  unpublished: false,
})

export function queryOf(filters: Filters): URLSearchParams {
  // No state chosen means: all of them, as with every other filter.
  const states = filters.handling.length > 0 ? filters.handling : HandlingSchema.options
  const query = new URLSearchParams({ city: filters.city, handling: states.join(',') })
  if (filters.serviceCode) query.set('service_code', filters.serviceCode)
  if (filters.words.trim()) query.set('q', filters.words.trim())
  if (filters.unread) query.set('unread', '1')
  if (filters.unpublished) query.set('unpublished', '1')
  return query
}
