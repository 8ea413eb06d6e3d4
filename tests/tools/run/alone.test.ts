import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'stadtlabor-alone-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const module = pathToFileURL(resolve(import.meta.dirname, '../../../src/tools/run/alone.mjs')).href

/** A process that writes down when it begins its work, and when it has done it. */
const worker = (lock: string, log: string) => `
  import { appendFileSync } from 'node:fs'
  import { alone } from ${JSON.stringify(module)}
  alone(${JSON.stringify(lock)}, () => {
    appendFileSync(${JSON.stringify(log)}, 'begins ')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
    appendFileSync(${JSON.stringify(log)}, 'ends ')
  })`

const run = (code: string) =>
  new Promise<number | null>((done) =>
    spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' }).on(
      'exit',
      done,
    ),
  )

test('three that begin at once work one after the other', async () => {
  const [lock, log] = [join(folder, 'deep', 'a.lock'), join(folder, 'a.log')]
  const codes = await Promise.all([1, 2, 3].map(() => run(worker(lock, log))))
  expect(codes).toEqual([0, 0, 0])
  expect(readFileSync(log, 'utf8')).toBe('begins ends '.repeat(3))
  expect(existsSync(lock)).toBe(false)
})

test('a lock whose owner has died holds nobody up', async () => {
  const [lock, log] = [join(folder, 'b.lock'), join(folder, 'b.log')]
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(lock, String(pid))
  expect(await run(worker(lock, log))).toBe(0)
  expect(readFileSync(log, 'utf8')).toBe('begins ends ')
})
