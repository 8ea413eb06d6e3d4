/** `npm test`: everything, from a fresh clone; ends with one line `N passed, N failed`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { build, checkNode, install, run } from './steps.mjs'

checkNode()
install()

const total = { passed: 0, failed: 0, skipped: 0 }
const node = (...args) => run(process.execPath, args)

/** A step without tests of its own counts as one. */
function step(name, status) {
  total[status === 0 ? 'passed' : 'failed'] += 1
  if (status !== 0) console.error(`✗ ${name} (exit code ${status})`)
  else console.log(`✓ ${name}`)
}

function vitest(project, ...options) {
  const folder = mkdtempSync(join(tmpdir(), 'stadtlabor-'))
  const report = join(folder, 'report.json')
  const status = node(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    ...options,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  )
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTotalTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    total.passed += numPassedTests
    total.failed += numFailedTests
    total.skipped += numPendingTests
    // A file that does not even load fails no test; it still is a failure.
    if (status !== 0 && numFailedTests === 0) total.failed += 1
    if (numTotalTestSuites === 0) step(`${project} tests exist`, 1)
  } catch {
    step(`${project} tests ran to the end`, 1)
  }
  rmSync(folder, { recursive: true, force: true })
}

step('types', node('node_modules/typescript/bin/tsc', '-b'))
step(
  'lint and format',
  node('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
)
step(
  'import rules',
  node('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'src', '--output-type', 'err'),
)
// The runner leaves one core free, which is half of a small machine.
vitest('unit', '--maxWorkers=100%')
build()
step('size budgets', node('src/tools/run/sizes.mjs'))
process.env.CHROMIUM_PATH = ensureChromium() ?? ''
if (process.env.CHROMIUM_PATH) {
  vitest('browser')
  vitest('faults')
} else step('a Chromium for the browser tests', 1)

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`)
process.exit(total.failed === 0 ? 0 : 1)
