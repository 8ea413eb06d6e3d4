import * as v from 'valibot'
import { CityListSchema } from '#protocol/cities.ts'
import { ask, type HttpPorts, jsonOf } from './http.ts'
import { isFine } from './reply.ts'

export type CityList = v.InferOutput<typeof CityListSchema>

/** Undefined when nobody answered sense: what is known of the cities stays as it is. */
export const createFetchCities = (ports: HttpPorts) => async (): Promise<CityList | undefined> => {
  const answer = await ask(ports, '/api/v1/cities')
  if (!answer || !isFine(answer.status)) return undefined
  const parsed = v.safeParse(CityListSchema, jsonOf(answer))
  return parsed.success ? parsed.output : undefined
}
