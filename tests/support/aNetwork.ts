export type Weather =
  | 'fine'
  | 'down'
  /** The request arrives, its answer does not. */
  | 'answer_lost'
  /** A hotel's login page answers everything with 200. */
  | 'portal'
  | 'half_an_answer'
  | number

export interface Passed {
  readonly method: string
  readonly path: string
}

/** What lies between a phone and the town; the test makes the weather, request by request. */
export function aNetwork(ask: (path: string, init: RequestInit) => Promise<Response>) {
  const passed: Passed[] = []
  const coming: Weather[] = []
  const network = {
    weather: 'fine' as Weather,
    /** For the next requests, one each; afterwards `weather` again. */
    next: (...weathers: Weather[]) => coming.push(...weathers),
    /** No more bad weather is coming. */
    calm: () => {
      coming.length = 0
      network.weather = 'fine'
    },
    passed,
    fetch: async (path: string, init: RequestInit): Promise<Response> => {
      const weather = coming.shift() ?? network.weather
      passed.push({ method: init.method ?? 'GET', path })
      if (weather === 'down') throw new TypeError('Failed to fetch')
      if (weather === 'portal') return new Response('<h1>Welcome to our hotel</h1>')
      if (typeof weather === 'number') return new Response('trouble', { status: weather })
      const response = await ask(path, init)
      if (weather === 'answer_lost') throw new TypeError('Connection reset')
      if (weather === 'half_an_answer') return new Response((await response.text()).slice(0, -9))
      return response
    },
  }
  return network
}
