/** `npm start`: from a fresh clone to a running city. `-- --empty` starts without example reports. */
import { spawn } from 'node:child_process'
import { build, checkNode, install, root } from './steps.mjs'

const known = ['--empty', '--desk-link']
const args = process.argv.slice(2)
const unknown = args.filter((arg) => !known.includes(arg))
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(' ')}. There are: ${known.join(', ')}`)
  process.exit(1)
}
checkNode()
install()
build()

const child = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js', ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { NODE_ENV: 'production', ...process.env },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)))
