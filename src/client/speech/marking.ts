import type { Sentence } from './sentences.ts'

const name = 'spoken'

/** Shows which sentence is being read: exactly where the browser can, else the line it stands in. */
export function mark({ range, block }: Sentence): void {
  unmark()
  if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(range))
  else block.dataset[name] = 'true'
  block.scrollIntoView({ block: 'nearest' })
}

export function unmark(): void {
  if ('highlights' in CSS) CSS.highlights.delete(name)
  for (const block of document.querySelectorAll<HTMLElement>(`[data-${name}]`)) {
    delete block.dataset[name]
  }
}
