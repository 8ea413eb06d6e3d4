/** Runs the tests of one project and counts them; several processes side by side where it pays. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Files of one process share what they have loaded; Vitest's own workers load it anew for each file
 * (177 s where one worker took 121 s). So each core gets a process with one worker of its own.
 */
const unitShards = Math.min(availableParallelism(), 4)

/**
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Count
 * `failures`: file and name of each test that failed, or what else went wrong.
 */

/** @returns {Promise<Count>} */
export async function runTests(project, ...options) {
  const shards = project === 'unit' ? unitShards : 1
  const counts = await Promise.all(
    Array.from({ length: shards }, (_, i) =>
      runShard(project, shards === 1 ? options : [`--shard=${i + 1}/${shards}`, ...options]),
    ),
  )
  return counts.reduce((all, one) => ({
    passed: all.passed + one.passed,
    failed: all.failed + one.failed,
    skipped: all.skipped + one.skipped,
    failures: [...all.failures, ...one.failures],
  }))
}

async function runShard(project, options) {
  const folder = mkdtempSync(join(tmpdir(), 'stadtlabor-'))
  const report = join(folder, 'report.json')
  const status = await ended(
    spawn(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        ...['--project', project],
        '--maxWorkers=1',
        ...options,
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ],
      { stdio: 'inherit' },
    ),
  )
  try {
    return countOf(JSON.parse(readFileSync(report, 'utf8')), status, project)
  } catch {
    return broken(`${project} tests did not run to the end`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const ended = (child) =>
  new Promise((done) => {
    child.on('error', () => done(1))
    child.on('exit', (code) => done(code ?? 1))
  })

const broken = (why) => ({ passed: 0, failed: 1, skipped: 0, failures: [why] })

/** What Vitest's JSON report says, @returns {Count} */
export function countOf(report, status, project) {
  const { numPassedTests, numFailedTests, numPendingTests, numTotalTestSuites, testResults } =
    report
  if (numTotalTestSuites === 0) return broken(`${project} has no tests`)
  const failures = testResults.flatMap(
    ({ name, status: fileStatus, message, assertionResults }) => {
      const failed = assertionResults.filter((one) => one.status === 'failed')
      const file = relative(process.cwd(), name)
      // A file that does not even load fails no test; it still is a failure.
      if (failed.length === 0 && fileStatus === 'failed') return [`${file}: ${message}`]
      return failed.map(({ fullName }) => `${file} > ${fullName}`)
    },
  )
  const more = status !== 0 && failures.length === 0 ? [`${project}: see above`] : []
  return {
    passed: numPassedTests,
    failed: Math.max(numFailedTests, failures.length + more.length),
    skipped: numPendingTests,
    failures: [...failures, ...more],
  }
}

/** `node src/tools/run/vitest.mjs unit`: one project alone. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [project, ...options] = process.argv.slice(2)
  const { passed, failed, skipped, failures } = await runTests(project, ...options)
  for (const failure of failures) console.error(`✗ ${failure}`)
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  process.exit(failed === 0 ? 0 : 1)
}
