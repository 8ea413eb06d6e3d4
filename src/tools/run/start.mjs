/**
 * `npm start`: from a fresh clone to a running city. `-- --empty` starts without example reports.
 * `npm run demo`: the same for trying out, in a folder of its own that begins anew at each start.
 */
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, checkNode, install, root } from './steps.mjs'

const known = ['--empty', '--desk-link', '--demo']
const args = process.argv.slice(2)
const unknown = args.filter((arg) => !known.includes(arg))
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(' ')}. There are: ${known.join(', ')}`)
  process.exit(1)
}
checkNode()
install()
build()

const isDemo = args.includes('--demo')
const demoDir = join(root, 'data', 'demo')
// Only ever this folder: real data is not here, whatever DATA_DIR says.
if (isDemo) rmSync(demoDir, { recursive: true, force: true })
const demo = isDemo ? { DATA_DIR: demoDir, DEMO: '1', DATABASE_URL: '', PHOTO_STORE: '' } : {}

const child = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js', ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { NODE_ENV: 'production', ...process.env, ...demo },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)))
