import { formCommand } from './commands.ts'

process.exitCode = await formCommand(process.argv.slice(2), {
  print: (line) => void process.stdout.write(`${line}\n`),
})
