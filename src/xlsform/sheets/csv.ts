/** Rows of cells; understands quotes, line breaks in cells, a byte order mark, `,` `;` and tab. */
export function parseCsv(text: string): string[][] {
  const source = text.replace(/^\ufeff/, '')
  const separator = separatorOf(source)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < source.length) {
    const cell = readCell(source, at, separator)
    row.push(cell.text)
    at = cell.end
    if (source.charAt(at) === separator) {
      at++
      if (at === source.length) row.push('')
      continue
    }
    rows.push(row)
    row = []
    at += source.startsWith('\r\n', at) ? 2 : 1
  }
  if (row.length > 0) rows.push(row)
  return rows
}

/** Whatever the first line has most of. */
function separatorOf(source: string): string {
  const line = /^[^\r\n]*/.exec(source)?.[0] ?? ''
  const count = (sign: string) => line.split(sign).length
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best))
}

function readCell(source: string, from: number, separator: string): { text: string; end: number } {
  if (source.charAt(from) !== '"') {
    let end = from
    while (end < source.length && !`${separator}\r\n`.includes(source.charAt(end))) end++
    return { text: source.slice(from, end), end }
  }
  let text = ''
  let at = from + 1
  for (;;) {
    const quote = source.indexOf('"', at)
    if (quote < 0) return { text: text + source.slice(at), end: source.length }
    text += source.slice(at, quote)
    if (source.charAt(quote + 1) !== '"') return { text, end: quote + 1 }
    text += '"'
    at = quote + 2
  }
}

export function writeCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    /[",;\t\r\n]/.test(text) || /^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('')
}
