import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const head = `# Benchmarks

Every figure here comes from \`npm run bench\` (one alone: \`npm run bench:outbox\` and so on), which
writes this file. Peers and product run in the same process order, interleaved, on the same machine;
medians unless said otherwise. A missed budget stays in the table.
`

const begin = (name: string) => `<!-- begin ${name} -->`
const end = (name: string) => `<!-- end ${name} -->`

/** Puts a benchmark's words in its place in the document; what other benchmarks found stays. */
export function keepInDocument(path: string, name: string, words: string): void {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : head
  const block = `${begin(name)}\n${words}\n${end(name)}`
  const from = before.indexOf(begin(name))
  const to = before.indexOf(end(name))
  const after =
    from === -1
      ? `${before.trimEnd()}\n\n${block}\n`
      : before.slice(0, from) + block + before.slice(to + end(name).length)
  writeFileSync(path, after)
}
