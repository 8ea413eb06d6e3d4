import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cityCommand } from './commands.ts'

process.exitCode = await cityCommand(
  process.argv.slice(2),
  process.env.CITIES_DIR ?? 'public/cities',
  {
    screen: { print: (line) => void process.stdout.write(`${line}\n`) },
    bar: process.stderr,
    fetch,
    now: Date.now,
    folder: join(tmpdir(), 'stadtlabor-extracts'),
  },
)
