/**
 * `npm run bench`: all benchmarks, or those named: node tests/bench/run.mjs outbox endpoint
 * Results go to the screen and to docs/benchmarks.md.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const all = [
  'endpoint',
  'queries',
  'outbox',
  'address',
  'device',
  'crowd',
  'lighthouse',
  'map',
  'extract',
  'forms',
]
const root = fileURLToPath(new URL('../../', import.meta.url))
const named = process.argv.slice(2)
const unknown = named.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`Unknown: ${unknown.join(', ')}. There are: ${all.join(', ')}\n`)
  process.exit(1)
}

const load = async (path) =>
  (
    await runnerImport(fileURLToPath(new URL(path, import.meta.url)), {
      configFile: false,
      logLevel: 'error',
    })
  ).module

if (process.env.STADTLABOR_BUILT !== '1') {
  const build = ['src/tools/run/build.mjs']
  const built = spawnSync(process.execPath, build, { cwd: root, stdio: 'inherit' })
  if (built.status !== 0) process.exit(built.status ?? 1)
}
process.env.STADTLABOR_BUILT = '1'

const { keepInDocument } = await load('./lib/document.ts')
const { machine } = await load('./lib/machine.ts')
const { markdownOf, tableOf } = await load('./lib/section.ts')
let failed = 0
for (const name of named.length > 0 ? named : all) {
  process.stdout.write(`\n== ${name}\n`)
  try {
    const { measure } = await load(`./${name}.ts`)
    const section = await measure((words) => process.stdout.write(`   ${words}\n`))
    const measured = `${new Date().toISOString().slice(0, 10)}, ${machine()}`
    keepInDocument(`${root}docs/benchmarks.md`, name, markdownOf(section, measured))
    process.stdout.write(`${section.title}\n${tableOf(section)}\n`)
    for (const note of section.notes ?? []) process.stdout.write(`- ${note}\n`)
  } catch (error) {
    failed += 1
    process.stderr.write(`${name} could not be measured: ${error?.stack ?? error}\n`)
  }
}
process.exit(failed === 0 ? 0 : 1)
