/** `npm test`: everything, from a fresh clone; ends with one line `N passed, N failed`. */
import { ensureChromium } from './chromium.mjs'
import { build, checkNode, install, run } from './steps.mjs'
import { runTests } from './vitest.mjs'

checkNode()
install()

const total = { passed: 0, failed: 0, skipped: 0 }
/** Said again at the end: a log that is cut keeps its last lines. */
const failures = []
const node = (...args) => run(process.execPath, args)

/** A step without tests of its own counts as one. */
function step(name, status) {
  total[status === 0 ? 'passed' : 'failed'] += 1
  if (status === 0) console.log(`✓ ${name}`)
  else {
    console.error(`✗ ${name} (exit code ${status})`)
    failures.push(`${name} (exit code ${status})`)
  }
}

async function tests(project) {
  const count = await runTests(project)
  total.passed += count.passed
  total.failed += count.failed
  total.skipped += count.skipped
  failures.push(...count.failures)
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
await tests('unit')
build()
step('size budgets', node('src/tools/run/sizes.mjs'))
process.env.CHROMIUM_PATH = ensureChromium() ?? ''
if (process.env.CHROMIUM_PATH) {
  await tests('browser')
  await tests('faults')
} else step('a Chromium for the browser tests', 1)

for (const failure of failures) console.error(`✗ ${failure}`)
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`)
process.exit(total.failed === 0 ? 0 : 1)
