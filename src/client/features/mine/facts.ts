import type { ReportRow } from '#client/db/schema.ts'
import type { Answers } from '#domain/answers.ts'
import { type Point, pointOf } from '#domain/place.ts'

/** What is known of a report: as it was sent from here, or as the city holds it. */
export interface Facts {
  readonly service_code: string
  readonly requested_datetime: string
  readonly description: string
  readonly attributes: Answers
  /** Address or the person's own words for it. */
  readonly place: readonly string[]
  readonly point: Point | undefined
}

const words = (...texts: readonly (string | null | undefined)[]): readonly string[] =>
  texts.flatMap((text) => (text?.trim() ? [text.trim()] : []))

export function factsOf({ payload, own, created_at }: ReportRow): Facts {
  if (payload) {
    return {
      service_code: payload.service_code,
      requested_datetime: payload.requested_datetime,
      description: payload.description,
      attributes: payload.attributes,
      place: words(payload.place.address_string, payload.place.description),
      point: pointOf(payload.place),
    }
  }
  return {
    service_code: own?.service_code ?? '',
    requested_datetime: own?.requested_datetime ?? new Date(created_at).toISOString(),
    description: own?.own_description ?? '',
    attributes: own?.attributes ?? {},
    place: words(own?.address, own?.place_description),
    point: own?.lat != null && own.long !== null ? { lat: own.lat, long: own.long } : undefined,
  }
}
