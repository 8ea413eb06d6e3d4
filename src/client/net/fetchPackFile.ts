import { ask, type HttpPorts } from './http.ts'
import { isFine } from './reply.ts'

/** A file of a city's folder, while there is a network; undefined when it is not to be had. */
export const createFetchPackFile =
  (http: HttpPorts) =>
  async (city: string, name: string): Promise<ArrayBuffer | undefined> => {
    const answer = await ask(http, `/cities/${encodeURIComponent(city)}/${name}`)
    return answer && isFine(answer.status) ? answer.body.buffer : undefined
  }
