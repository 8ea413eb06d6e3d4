import { readFileSync } from 'node:fs'
import { backupCommand } from './commands.ts'

process.exitCode = await backupCommand(process.argv.slice(2), {
  variables: process.env,
  readFile: (path) => readFileSync(path, 'utf8'),
  print: (line) => void process.stdout.write(`${line}\n`),
  now: Date.now,
})
