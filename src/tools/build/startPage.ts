import preact from '@preact/preset-vite'
import { build, type Plugin, runnerImport } from 'vite'

/** What surely comes next: see early.ts. */
const next = /^assets\/(store|startApp|report|StartReport|ReportFlow|locale_de_report)-[^/]*\.js$/

/**
 * `index.html` for the start page, drawn already, so that there is something to see and to tap
 * while the scripts come; `app.html` with nothing drawn for every other address.
 */
export const startPage = (): Plugin => ({
  name: 'start-page',
  apply: 'build',
  enforce: 'post',
  async generateBundle(_, bundle) {
    const page = bundle['index.html']
    if (page?.type !== 'asset') return
    const early = this.emitFile({ type: 'asset', name: 'early.js', source: await earlyScript() })
    const files = Object.keys(bundle).filter((file) => next.test(file))
    const paths = files.map((file) => `/${file}`).join(' ')
    const head = `<script src="/${this.getFileName(early)}" data-next="${paths}"></script>`
    const empty = String(page.source).replace('</title>', `</title>\n    ${head}`)
    this.emitFile({ type: 'asset', fileName: 'app.html', source: empty })
    page.source = afterThePaint(empty).replace(/<!--start-->[\s\S]*<!--\/start-->/, await drawn())
  },
})

/** What is to be seen goes over a thin line first: the page is drawn before any module has run. */
const afterThePaint = (html: string): string =>
  html.replace(/<script type="module"|<link rel="modulepreload"/g, '$& fetchpriority="low"')

async function drawn(): Promise<string> {
  const { module } = await runnerImport<{ prerenderStart: () => Promise<string> }>(
    './src/client/prerender.tsx',
    { configFile: false, logLevel: 'error', plugins: [preact({ reactAliasesEnabled: true })] },
  )
  return module.prerenderStart()
}

/** A classic script: a module would run after the first paint. */
async function earlyScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input: 'src/client/early.ts', output: { format: 'iife' } },
    },
  })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error('The early script was not built.')
  return output.output[0].code
}
