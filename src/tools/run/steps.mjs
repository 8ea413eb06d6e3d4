/** What `npm start` and `npm test` share: install and build, each only when something changed. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { alone } from './alone.mjs'

export const root = fileURLToPath(new URL('../../../', import.meta.url))
const node = process.execPath

/** Node's own version is checked in words: a syntax error would tell nobody what to do. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(
    `Stadtlabor needs Node.js 20.19 or later; this is ${process.versions.node}. See https://nodejs.org`,
  )
  process.exit(1)
}

export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (error) throw error
  return status ?? 1
}

export function must(what, command, args, options) {
  const status = run(command, args, options)
  if (status === 0) return
  console.error(`${what} failed (exit code ${status}). The lines above say why.`)
  process.exit(status)
}

const hashOf = (parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}

/** Remembers what a step was done for; the step runs again when its inputs change. */
function once(name, inputs, outputs, work) {
  const stamp = join(root, 'node_modules', '.stadtlabor', name)
  const wanted = hashOf(inputs())
  const done = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  if (done && outputs.every((path) => existsSync(join(root, path)))) return
  work()
  mkdirSync(join(root, 'node_modules', '.stadtlabor'), { recursive: true })
  writeFileSync(stamp, hashOf(inputs()))
}

export function install() {
  const lock = () => [
    readFileSync(join(root, 'package-lock.json')),
    process.version,
    process.platform,
    process.arch,
  ]
  once('install', lock, ['node_modules/vite', 'node_modules/libsql'], () => {
    console.log('Installing packages (once) …')
    must('npm ci', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      shell: process.platform === 'win32',
    })
  })
}

function* filesBelow(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(path)
    else yield path
  }
}

function* buildInputs() {
  const files = [
    'package.json',
    'package-lock.json',
    'vite.config.ts',
    'vite.server.config.ts',
    'index.html',
    'desk.html',
    'manifest.webmanifest',
  ]
  for (const path of [...files, ...filesBelow('src'), ...filesBelow('public')]) {
    if (path.includes('.types')) continue
    const { size, mtimeMs } = statSync(join(root, path))
    yield `${path} ${size} ${mtimeMs}`
  }
}

/** Two at once would write one folder, and the stamp would call the mixture whole. */
export function build() {
  alone(join(root, 'node_modules', '.stadtlabor', 'build.lock'), buildOnce)
}

function buildOnce() {
  once(
    'build',
    () => [...buildInputs()],
    ['dist/client/index.html', 'dist/server/main.js'],
    () => {
      console.log('Building app and endpoint (once per change) …')
      const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']
      // Whoever builds from a test or a developer's shell gets the app as people have it, too:
      // built for anything else it has no service worker.
      const env = { ...process.env, NODE_ENV: 'production' }
      must('Building the app', node, vite, { env })
      must('Compressing', node, ['src/tools/run/compress.mjs'])
      must('Building the endpoint', node, [...vite, '-c', 'vite.server.config.ts'], { env })
      must('Compiling the templates', node, [
        'dist/server/form.js',
        'templates',
        'public/labs',
        'dist/client/labs',
      ])
    },
  )
}
