/** What somebody tapped on the page as it came, before the app was there to answer. */
export type EarlyTap =
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'button'; readonly words: string }
  | { readonly kind: 'choice'; readonly value: string }

interface Memory {
  /** The last one counts, as it would have. */
  tap?: EarlyTap
  readonly forget: () => void
}

declare global {
  interface Window {
    earlyTaps?: Memory
  }
}

/** Remembers taps instead of letting the browser load a page for them. */
export function rememberTaps(window: Window): void {
  const { document } = window
  const remember = (event: Event) => {
    const tap = tapOf(event)
    if (!tap) return
    event.preventDefault()
    memory.tap = tap
  }
  document.addEventListener('click', remember)
  document.addEventListener('change', remember)
  const memory: Memory = {
    forget() {
      document.removeEventListener('click', remember)
      document.removeEventListener('change', remember)
    },
  }
  window.earlyTaps = memory
}

function tapOf(event: Event): EarlyTap | undefined {
  const { target, type } = event
  if (!(target instanceof Element)) return undefined
  if (type === 'change') {
    return target instanceof HTMLSelectElement ? { kind: 'choice', value: target.value } : undefined
  }
  // A new tab is the browser's own matter.
  if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey))
    return undefined
  const link = target.closest('a')
  const href = link?.getAttribute('href')
  if (href?.startsWith('/')) return { kind: 'link', href }
  const button = target.closest('button')
  return button ? { kind: 'button', words: button.textContent ?? '' } : undefined
}

/** The last one so far. */
export const earlyTap = (window: Window): EarlyTap | undefined => window.earlyTaps?.tap

/** From here on the app answers by itself. */
export function takeEarlyTap(window: Window): EarlyTap | undefined {
  const tap = window.earlyTaps?.tap
  window.earlyTaps?.forget()
  delete window.earlyTaps
  return tap
}

/** Taps once more, on the app's own button; links were followed before the first drawing. */
export function tapAgain(tap: EarlyTap | undefined, root: ParentNode): void {
  if (tap?.kind === 'button') {
    const buttons = [...root.querySelectorAll('button')]
    buttons.find(({ textContent }) => textContent === tap.words)?.click()
  }
  if (tap?.kind === 'choice') {
    const select = root.querySelector('select')
    if (!select) return
    select.value = tap.value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }
}
