import { routes } from './routes.ts'

/** The API at a glance, without scripts and without anybody else's server. */
export function docsPage(): string {
  const lines = routes.map(
    ({ method, path, summary, query = {}, answers }) => `<tr>
<td><code>${method.toUpperCase()}</code></td><td><code>${escaped(path)}</code></td>
<td>${escaped(summary)}${parameters(query)}</td><td>${Object.keys(answers).join(', ')}</td></tr>`,
  )
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Stadtlabor API</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><h1>Stadtlabor API</h1>
<p>Machine-readable: <a href="/api/v1/openapi.json">OpenAPI 3.1</a>. Errors follow RFC 9457.
Times are ISO 8601 with zone, coordinates WGS84, ids UUIDv7 made on the device.</p>
<table><thead><tr><th>Method</th><th>Path</th><th>What</th><th>Answers</th></tr></thead>
<tbody>${lines.join('\n')}</tbody></table></body></html>
`
}

const parameters = (query: Readonly<Record<string, string>>): string => {
  const entries = Object.entries(query)
  if (entries.length === 0) return ''
  const lines = entries.map(([name, takes]) => `<li><code>${name}</code>: ${escaped(takes)}</li>`)
  return `<ul>${lines.join('')}</ul>`
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
