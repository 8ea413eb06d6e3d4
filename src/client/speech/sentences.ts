/** One sentence of the screen: its words, where they stand, and the language they are in. */
export interface Sentence {
  readonly text: string
  readonly range: Range
  readonly block: HTMLElement
  readonly language: string
}

const silent = '[aria-hidden="true"], [data-silent], .kern-sr-only, svg, select, textarea, script'

/** The end of a line, or of a sentence that another follows. */
const boundary = /\n+|(?<=[.!?…])\s+(?=\p{Lu}|\d|„)/gu

/** All that can be read on a screen, in its order, sentence by sentence. */
export function sentencesIn(root: HTMLElement): readonly Sentence[] {
  return blocksIn(root).flatMap(({ block, nodes }) => sentencesOf(block, nodes))
}

interface Block {
  readonly block: HTMLElement
  readonly nodes: Text[]
}

function blocksIn(root: HTMLElement): readonly Block[] {
  const { ownerDocument: document } = root
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const blocks: Block[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || parent.closest(silent)) continue
    const block = blockOf(parent, root)
    const last = blocks.at(-1)
    // A blank between words counts, one between blocks does not.
    if (last?.block === block) last.nodes.push(node as Text)
    else if (node.nodeValue?.trim()) blocks.push({ block, nodes: [node as Text] })
  }
  return blocks
}

function blockOf(element: HTMLElement, root: HTMLElement): HTMLElement {
  let block = element
  while (block !== root && block.parentElement) {
    if (getComputedStyle(block).display !== 'inline') return block
    block = block.parentElement
  }
  return block
}

function sentencesOf(block: HTMLElement, nodes: readonly Text[]): readonly Sentence[] {
  const whole = nodes.map((node) => node.data).join('')
  const language = block.closest<HTMLElement>('[lang]')?.lang ?? ''
  const found: Sentence[] = []
  let start = 0
  const take = (end: number) => {
    const raw = whole.slice(start, end)
    const text = raw.trim()
    if (/[\p{L}\p{N}]/u.test(text)) {
      const from = start + raw.indexOf(text)
      found.push({ text, block, language, range: rangeOf(nodes, from, from + text.length) })
    }
  }
  for (const hit of whole.matchAll(boundary)) {
    take(hit.index)
    start = hit.index + hit[0].length
  }
  take(whole.length)
  return found
}

function rangeOf(nodes: readonly Text[], from: number, to: number): Range {
  const range = new Range()
  let before = 0
  for (const node of nodes) {
    const after = before + node.length
    if (from >= before && from <= after) range.setStart(node, from - before)
    if (to > before && to <= after) range.setEnd(node, to - before)
    before = after
  }
  return range
}
