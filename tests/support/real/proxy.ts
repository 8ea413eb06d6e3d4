import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { type Fate, fine, type Passing, type Weather } from './weather.ts'

export interface FaultyProxy {
  readonly origin: string
  /** From the next request on. */
  setWeather(weather: Weather): void
  /** Time for the way there and back. */
  setLatency(ms: number): void
  /** Server-sent events that are being heard end at once; new ones meet the weather. */
  cutLines(): void
  /** Every request that arrived, in order. */
  readonly log: readonly Passing[]
  close(): Promise<void>
}

interface Upstream {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

/** A file that the proxy itself answers, before any weather. */
export interface OwnFile {
  readonly type: string
  readonly body: string
}

/** A network of our own between browser and endpoint, with switches for all that a real one does. */
export async function faultyProxy(
  target: string,
  ownFiles: ReadonlyMap<string, OwnFile> = new Map(),
): Promise<FaultyProxy> {
  let weather = fine
  let latencyMs = 0
  const log: Passing[] = []
  const lines = new Set<ServerResponse>()
  const server = createServer(async (incoming, outgoing) => {
    const body = await bodyOf(incoming)
    if (!body) return
    const { method = 'GET', url: path = '/' } = incoming
    const own = ownFiles.get(path)
    if (own) return reply(outgoing, 200, { 'content-type': own.type }, own.body)
    const seen = { method, path, bytes: body.length, count: log.length + 1 }
    log.push(seen)
    await half(latencyMs)
    await meet(weather(seen), { target, incoming, outgoing, body, latencyMs, lines })
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    origin: `http://localhost:${port}`,
    log,
    setWeather: (next) => {
      weather = next
    },
    setLatency: (ms) => {
      latencyMs = ms
    },
    cutLines: () => {
      for (const line of lines) line.destroy()
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

interface Meeting {
  readonly target: string
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
  readonly body: Buffer
  readonly latencyMs: number
  readonly lines: Set<ServerResponse>
}

async function meet(fate: Fate, meeting: Meeting): Promise<void> {
  const { incoming, outgoing, latencyMs } = meeting
  const lost = () => incoming.socket.destroy()
  if (fate.kind === 'lose_request') return void lost()
  if (fate.kind === 'captive') return reply(outgoing, 200, { 'content-type': 'text/html' }, portal)
  if (fate.kind === 'answer') return reply(outgoing, fate.status, fate.headers ?? {}, '')
  if (fate.kind === 'cut_body') {
    await forwardPart(meeting, fate.bytes)
    return void lost()
  }
  const answer = await forward(meeting, fate.kind === 'repeat' ? fate.times : 1)
  if (answer === 'heard') return
  await half(latencyMs)
  if (!answer || fate.kind === 'lose_answer') return void lost()
  if (fate.kind === 'truncate') {
    outgoing.writeHead(answer.status, { ...answer.headers, connection: 'close' })
    outgoing.write(answer.body.subarray(0, answer.body.length >> 1), () => lost())
    return
  }
  reply(outgoing, answer.status, answer.headers, answer.body)
}

const portal = '<!doctype html><title>WLAN</title><h1>Bitte stimmen Sie den Bedingungen zu</h1>'

function reply(
  outgoing: ServerResponse,
  status: number,
  headers: IncomingMessage['headers'],
  body: Buffer | string,
): void {
  const { connection: _, 'transfer-encoding': __, ...kept } = headers
  outgoing.writeHead(status, kept)
  outgoing.end(body)
}

/** `heard`: an answer without an end, passed on as it comes. */
type Forwarded = Upstream | 'heard' | undefined

async function forward(meeting: Meeting, times: number): Promise<Forwarded> {
  const answers = Array.from({ length: times }, () => send(meeting, meeting.body))
  const settled = await Promise.all(answers)
  return settled.at(-1)
}

/** Undefined when the endpoint is not there. */
function send(meeting: Meeting, body: Buffer): Promise<Forwarded> {
  const { target, incoming } = meeting
  return new Promise((resolve) => {
    const upstream = request(`${target}${incoming.url}`, optionsOf(incoming), async (answer) => {
      if (answer.headers['content-type']?.startsWith('text/event-stream')) {
        passOn(answer, meeting)
        return resolve('heard')
      }
      const bytes = await bodyOf(answer)
      if (!bytes) return resolve(undefined)
      resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: bytes })
    })
    upstream.on('error', () => resolve(undefined))
    upstream.end(body)
  })
}

function passOn(answer: IncomingMessage, { outgoing, lines }: Meeting): void {
  lines.add(outgoing)
  outgoing.writeHead(answer.statusCode ?? 200, answer.headers)
  answer.on('error', () => outgoing.destroy()).pipe(outgoing)
  outgoing.on('close', () => {
    lines.delete(outgoing)
    answer.destroy()
  })
}

/** The endpoint gets the head and so many bytes, and then the line is dead. */
function forwardPart({ target, incoming, body }: Meeting, bytes: number): Promise<void> {
  return new Promise((resolve) => {
    const upstream = request(`${target}${incoming.url}`, optionsOf(incoming))
    upstream.on('error', () => resolve())
    upstream.write(body.subarray(0, Math.min(bytes, body.length >> 1)), () => {
      upstream.socket?.destroySoon()
      resolve()
    })
  })
}

const optionsOf = ({ method, headers }: IncomingMessage) => ({
  method,
  headers: { ...headers, connection: 'close' },
})

/** Undefined when the sender broke off. */
async function bodyOf(message: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of message) chunks.push(chunk)
  } catch {
    return undefined
  }
  return Buffer.concat(chunks)
}

const half = (ms: number): Promise<void> => (ms === 0 ? Promise.resolve() : pause(ms / 2))
