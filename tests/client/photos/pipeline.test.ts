import { expect, test } from 'vitest'
import type { Prepared, WorkerAnswer, WorkerRequest } from '#client/photos/messages.ts'
import { createPhotoPipeline, type PipelinePorts } from '#client/photos/pipeline.ts'
import type { WorkerLike } from '#client/photos/workerBench.ts'

const picture: Prepared = {
  ok: true,
  bytes: new ArrayBuffer(4),
  thumb: new ArrayBuffer(2),
  width: 2,
  height: 2,
  sha256: 'ab',
}
const photo = (name: string) => new File(['x'], name)
const settled = () => new Promise((resolve) => setImmediate(resolve))

/** A worker whose answers the test gives by hand. */
class HandWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null
  onerror: WorkerLike['onerror'] = null
  readonly asked: WorkerRequest[] = []
  ended = false
  postMessage(request: WorkerRequest) {
    this.asked.push(request)
  }
  terminate() {
    this.ended = true
  }
  say(data: WorkerAnswer) {
    this.onmessage?.({ data } as MessageEvent<WorkerAnswer>)
  }
  ready(canDraw = true) {
    this.say({ kind: 'ready', canDraw })
  }
  answer(result: Prepared = picture) {
    const last = this.asked.at(-1)
    if (last) this.say({ kind: 'prepared', id: last.id, result })
  }
  crash() {
    this.onerror?.({} as ErrorEvent)
  }
}

function bench(onPage: PipelinePorts['onPage'] = async () => Promise.reject(new Error('no page'))) {
  const workers: HandWorker[] = []
  const timers = new Set<() => void>()
  const pipeline = createPhotoPipeline({
    spawn: () => {
      const worker = new HandWorker()
      workers.push(worker)
      return worker
    },
    setTimer: (run) => {
      timers.add(run)
      return () => timers.delete(run)
    },
    onPage,
  })
  return {
    pipeline,
    workers,
    minuteLater: () => {
      for (const run of [...timers]) run()
    },
    timers,
  }
}

test('photos are worked on one at a time, in the order they were chosen', async () => {
  const { pipeline, workers } = bench()
  const [first, second] = [pipeline.prepare(photo('a')), pipeline.prepare(photo('b'))]
  await settled()
  workers[0]?.ready()
  await settled()
  expect(workers[0]?.asked).toHaveLength(1)
  workers[0]?.answer()
  expect(await first).toBe(picture)
  await settled()
  expect(workers[0]?.asked).toHaveLength(2)
  workers[0]?.answer()
  expect(await second).toBe(picture)
  expect(workers).toHaveLength(1)
})

test('a photo that kills the worker is broken, and the next one gets a new worker', async () => {
  const { pipeline, workers } = bench()
  const [first, second] = [pipeline.prepare(photo('bomb')), pipeline.prepare(photo('fine'))]
  await settled()
  workers[0]?.ready()
  await settled()
  workers[0]?.crash()
  expect(await first).toEqual({ ok: false, code: 'broken' })
  await settled()
  expect(workers[0]?.ended).toBe(true)
  workers[1]?.ready()
  await settled()
  workers[1]?.answer()
  expect(await second).toBe(picture)
})

test('a photo at which the decoder hangs is broken after a minute', async () => {
  const { pipeline, workers, minuteLater, timers } = bench()
  const waiting = pipeline.prepare(photo('endless'))
  await settled()
  workers[0]?.ready()
  await settled()
  minuteLater()
  expect(await waiting).toEqual({ ok: false, code: 'broken' })
  expect(timers.size).toBe(0)
})

test('where workers cannot draw, the page does the work', async () => {
  const { pipeline, workers } = bench(async ({ id }) => ({ kind: 'prepared', id, result: picture }))
  const waiting = pipeline.prepare(photo('old iPad'))
  await settled()
  workers[0]?.ready(false)
  expect(await waiting).toBe(picture)
  expect(workers[0]?.ended).toBe(true)
  expect(await pipeline.prepare(photo('again'))).toBe(picture)
  expect(workers).toHaveLength(1)
})

test('where the worker never starts, the page does the work', async () => {
  const { pipeline, workers } = bench(async ({ id }) => ({ kind: 'prepared', id, result: picture }))
  const waiting = pipeline.prepare(photo('no module workers'))
  await settled()
  workers[0]?.crash()
  expect(await waiting).toBe(picture)
})

test('what cannot be made smaller stays as it is', async () => {
  const { pipeline, workers } = bench()
  const bytes = new ArrayBuffer(8)
  const waiting = pipeline.shrink(bytes)
  await settled()
  workers[0]?.ready()
  await settled()
  workers[0]?.crash()
  expect(await waiting).toBe(bytes)
})
