/** So many presses of "back" in a row lead nowhere; each touch of the screen makes up for them. */
const depth = 8

/**
 * Entries of the browser's history that all are `home`, behind whoever sits at a shared tablet: its
 * "back" then shows the same screen, instead of the facilitator's or another site. They are made
 * while somebody touches the screen, because browsers pass over entries that a page makes by itself.
 */
export function guardHistory(home: string): () => void {
  let behind = 0
  const fill = () => {
    if (location.pathname !== home) return
    for (; behind < depth; behind++) history.pushState(history.state, '', home)
  }
  // Forward counts as back: a few entries too many do no harm.
  const onPop = () => {
    behind = Math.max(0, behind - 1)
  }
  fill()
  addEventListener('popstate', onPop)
  addEventListener('pointerup', fill, { capture: true })
  addEventListener('keyup', fill, { capture: true })
  return () => {
    removeEventListener('popstate', onPop)
    removeEventListener('pointerup', fill, { capture: true })
    removeEventListener('keyup', fill, { capture: true })
  }
}
