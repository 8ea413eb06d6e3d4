/**
 * Draws forms by lot, answers them in our engine and in ODK's, and prints what came of it:
 * node tests/conformance/run.mjs [how many forms]. Ends with 1 where they differ.
 */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const path = fileURLToPath(new URL('./figure.ts', import.meta.url))
const { module } = await runnerImport(path, { configFile: false, logLevel: 'error' })
const say = (line) => process.stdout.write(`${line}\n`)
process.exit(await module.figure(Number(process.argv[2] ?? 40), say))
