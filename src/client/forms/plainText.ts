/** A piece of an author's text: `**bold**`, `*slanted*` and links as Markdown knows them. */
export interface Piece {
  readonly text: string
  readonly strong?: true
  readonly href?: string
}

const markup = /\*\*(.+?)\*\*|__(.+?)__|\*(\S(?:.*?\S)?)\*|\[([^\]]+)\]\((https:\/\/[^)\s]+)\)/g
const tags = /<\/?(?:span|font|b|i|u|em|strong|small|big|center|div|p|h[1-6]|a)\b[^>]*>/gi

/** Lines of pieces. HTML that survey makers paste in is taken away, their emphasis is kept. */
export function readText(text: string): readonly (readonly Piece[])[] {
  return text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(tags, '')
    .split(/\r?\n/)
    .map((line) => piecesOf(line.replace(/^#{1,6}\s+/, '').trim()))
    .filter((pieces) => pieces.length > 0)
}

function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const found of line.matchAll(markup)) {
    if (found.index > from) pieces.push({ text: line.slice(from, found.index) })
    const [whole, bold, alsoBold, slanted, link, href] = found
    if (link !== undefined && href !== undefined) pieces.push({ text: link, href })
    else pieces.push({ text: bold ?? alsoBold ?? slanted ?? '', strong: true })
    from = found.index + whole.length
  }
  if (from < line.length) pieces.push({ text: line.slice(from) })
  return pieces
}

/** Without any markup: for names, announcements and what is read aloud. */
export const plainText = (text: string): string =>
  readText(text)
    .map((pieces) => pieces.map((piece) => piece.text).join(''))
    .join(' ')
