import { cityCommand } from './commands.ts'

process.exitCode = await cityCommand(
  process.argv.slice(2),
  process.env.CITIES_DIR ?? 'public/cities',
  { print: (line) => void process.stdout.write(`${line}\n`) },
)
