import { cleanup, fireEvent, waitFor } from '@testing-library/preact'

/** One screen, drawn anew; `told` names what it has asked of the world so far. */
export interface Drawn {
  readonly told: () => readonly string[]
}

const controls = 'a[href], button, summary, select, textarea, input:not([type=hidden])' as const

/** Addresses, fields and choices differ in number, not in kind. */
const withoutIds = (text: string): string =>
  text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\bp\d+\b/g, 'id')

/**
 * All that can be done on a screen, found by trying: every control of every page that opens from
 * it, with the fields filled in. What comes back are the verbs asked for, the fields to write in,
 * and the addresses that lead elsewhere.
 */
export async function reachable(draw: () => Promise<Drawn>): Promise<Set<string>> {
  const found = new Set<string>()
  const tried = new Set<string>()
  /** How to come to a control that was seen and not tried yet. */
  const ways = new Map<string, readonly string[]>()
  let next: readonly string[] | undefined = []
  while (next) {
    const { told } = await draw()
    const start = location.pathname
    await walkOn(next, start)
    for (const verb of told()) found.add(verb)
    cleanup()
    const [left] = ways
    next = left && [...left[1], left[0]]
    if (left) ways.delete(left[0])
  }
  return found

  /** Along the way, and from its end on as long as there is something new on the same screen. */
  async function walkOn(way: readonly string[], start: string): Promise<void> {
    const walked: string[] = []
    for (const key of way) {
      tried.add(key)
      const control = all().find((one) => keyOf(one) === key)
      if (!control || (await leaves(control, start))) return
      walked.push(key)
    }
    for (let key = look(walked); key !== undefined; key = look(walked)) {
      tried.add(key)
      ways.delete(key)
      const control = all().find((one) => keyOf(one) === key)
      if (!control || (await leaves(control, start))) return
      walked.push(key)
    }
  }

  async function leaves(control: HTMLElement, start: string): Promise<boolean> {
    fillIn()
    await act(control)
    if (location.pathname === start) return false
    found.add(`to ${withoutIds(location.pathname)}`)
    return true
  }

  /** Notes what is here; the first control that was not tried yet. */
  function look(walked: readonly string[]): string | undefined {
    let first: string | undefined
    for (const control of all()) {
      const elsewhere = addressOf(control)
      const field = fieldOf(control)
      if (elsewhere) found.add(elsewhere)
      if (field) found.add(field)
      const key = keyOf(control)
      if (elsewhere || field || tried.has(key)) continue
      if (!ways.has(key)) ways.set(key, [...walked])
      first ??= key
    }
    return first
  }
}

const all = () => [...document.body.querySelectorAll<HTMLElement>(controls)]

function addressOf(control: HTMLElement): string | undefined {
  const href = control.getAttribute('href')
  if (!href || href === '#') return undefined
  const { pathname, protocol } = new URL(href, location.href)
  if (!/^https?:/.test(protocol)) return `to ${protocol}`
  return pathname === location.pathname ? undefined : `to ${withoutIds(pathname)}`
}

const isWritten = (control: HTMLElement): control is HTMLInputElement | HTMLTextAreaElement =>
  control instanceof HTMLTextAreaElement ||
  (control instanceof HTMLInputElement && !/^(radio|checkbox|file)$/.test(control.type))

const fieldOf = (control: HTMLElement): string | undefined =>
  isWritten(control) ? `field ${control.id}` : undefined

function keyOf(control: HTMLElement): string {
  // One of a group stands for all of them.
  if (control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type))
    return `${control.type} ${control.name}`
  const words = control.textContent?.trim() || control.getAttribute('aria-label') || control.id
  const search = control.getAttribute('href')?.split('?')[1] ?? ''
  return withoutIds(`${control.tagName} ${words.slice(0, 60)} ${search}`)
}

function fillIn(): void {
  for (const control of all()) {
    if (isWritten(control) && control.value === '')
      fireEvent.input(control, { target: { value: 'ein Wort' } })
  }
}

async function act(control: HTMLElement): Promise<void> {
  if (control instanceof HTMLInputElement && control.type === 'file') {
    fireEvent.change(control, { target: { files: [new File(['x'], 'a.jpg')] } })
  } else if (control.tagName === 'SUMMARY') {
    const details = control.parentElement as HTMLDetailsElement
    details.open = true
    fireEvent(details, new Event('toggle'))
  } else {
    fireEvent.click(control)
  }
  // What was asked for comes a moment later, and its screen after it.
  await new Promise((resolve) => setTimeout(resolve, 5))
  await waitFor(() => {
    if (document.querySelector('[aria-busy="true"]')) throw new Error('busy')
  })
}
