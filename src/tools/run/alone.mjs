import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const pauseMs = 200

/**
 * Does work while no other process does it under the same lock (a path); others wait for their turn.
 * A lock whose owner has died is taken over.
 */
export function alone(lock, work) {
  mkdirSync(dirname(lock), { recursive: true })
  while (!taken(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs)
  try {
    return work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!isAlive(lock)) rmSync(lock, { force: true })
    return false
  }
}

/** A lock that is gone, or has no number yet, belongs to somebody at this very moment. */
function isAlive(lock) {
  try {
    const owner = Number(readFileSync(lock, 'utf8'))
    if (owner > 0) process.kill(owner, 0)
    return true
  } catch (error) {
    // EPERM: it lives, and is another person's.
    return error.code !== 'ESRCH'
  }
}
