import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import preact from '@preact/preset-vite'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build } from 'vite'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}
/** As strict as the product's own: what breaks it breaks here. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; worker-src 'self'; connect-src 'self'; font-src 'self'"

export interface Trial {
  readonly browser: Browser
  /** A page with the built modules; `complaints` are its errors and broken policies. */
  open(options?: Parameters<Browser['newPage']>[0]): Promise<Page & { complaints: string[] }>
  /** Answers for paths that are no file: tiles, mostly. */
  answer: (path: string) => Buffer | undefined
  readonly asked: string[]
  close(): Promise<void>
}

/** Builds the trial page as the product is built and serves it to a real Chromium. */
export async function startTrial(page = 'mapAndPhotosPage.html'): Promise<Trial> {
  const outDir = await mkdtemp(join(tmpdir(), 'trial-'))
  await buildTrial(outDir, page)
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://trial').pathname
    asked.push(path)
    const type = types[extname(path)] ?? 'image/png'
    try {
      // The browser asks for it by itself; the trial page has none.
      if (path === '/favicon.ico') return void response.writeHead(204).end()
      const body = trial.answer(path) ?? (await readFile(join(outDir, path)))
      response.writeHead(200, { 'content-type': type, 'content-security-policy': policy })
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((listening) => server.listen(0, listening))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: chromiumArgs })
  const trial: Trial = {
    browser,
    asked,
    answer: () => undefined,
    async open(options) {
      const opened = Object.assign(await browser.newPage(options), { complaints: [] as string[] })
      opened.on('pageerror', (error) => opened.complaints.push(String(error)))
      opened.on('console', (said) => {
        if (said.type() === 'error') opened.complaints.push(said.text())
      })
      await opened.goto(`http://localhost:${port}/tests/browser/${page}`)
      await opened.waitForFunction('window.bench')
      return opened
    },
    async close() {
      await browser.close()
      server.close()
      await rm(outDir, { recursive: true })
    },
  }
  return trial
}

const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const buildTrial = (outDir: string, page: string) =>
  build({
    configFile: false,
    logLevel: 'error',
    root: resolve(import.meta.dirname, '../..'),
    plugins: [preact()],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: `tests/browser/${page}` },
    },
  })
