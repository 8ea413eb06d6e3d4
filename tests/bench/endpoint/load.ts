import { Agent, request } from 'node:http'
import { aWaitingReport } from '#tests/support/real/waiting.ts'
import { timed } from '../lib/figures.ts'

export const connections = 8

/** Where reports are posted to. */
export interface Target {
  readonly port: number
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Sync requests of so many new reports each; peers get the very same bytes. */
export const bodiesOf = (requests: number, size: number): readonly string[] =>
  Array.from({ length: requests }, (_, batch) =>
    JSON.stringify({
      version: 1,
      device: `bench-${size}-${batch}`,
      cursor: '999999999',
      operations: Array.from(
        { length: size },
        (__, i) => aWaitingReport(batch * size + i).operation,
      ),
    }),
  )

/** Posts them all over eight connections, each answer waited for. */
export async function push(target: Target, bodies: readonly string[], sockets = connections) {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets })
  const latencies: number[] = []
  const waiting = bodies.values()
  const worker = async () => {
    for (const body of waiting) {
      const { ms, value } = await timed(() => post(agent, target, body))
      if (value !== 200 && value !== 201) throw new Error(`answered ${value} to a report`)
      latencies.push(ms)
    }
  }
  const { ms } = await timed(() => Promise.all(Array.from({ length: sockets }, worker)))
  agent.destroy()
  return { perSecond: (bodies.length / ms) * 1000, latencies }
}

const post = (agent: Agent, { port, path, headers }: Target, body: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const all = {
      'content-type': 'application/json',
      // Each from a network of its own: the limit that a school shares is not what is measured.
      'x-forwarded-for': aNetwork(),
      'content-length': Buffer.byteLength(body),
      ...headers,
    }
    const host = '127.0.0.1'
    const outgoing = request(
      { agent, host, port, path, method: 'POST', headers: all },
      (answer) => {
        answer.on('end', () => resolve(answer.statusCode ?? 0))
        answer.resume()
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })

let networks = 0
const aNetwork = (): string => {
  networks += 1
  return `10.${(networks >> 8) % 256}.${networks % 256}.1`
}
