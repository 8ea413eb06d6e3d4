// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { rememberTaps, takeEarlyTap, tapAgain } from '#client/shell/earlyTaps.ts'

const click = (selector: string, init: MouseEventInit = {}) => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init })
  document.querySelector(selector)?.dispatchEvent(event)
  return event
}
const page = (html: string) => {
  document.body.innerHTML = html
  rememberTaps(window)
}
afterEach(() => {
  takeEarlyTap(window)
  document.body.innerHTML = ''
})

describe('taps before the app is there', () => {
  it('a link is remembered instead of loading a page, and the last tap counts', () => {
    page('<a id="a" href="/melden"><span>Melden</span></a><a id="b" href="/naehe">Nähe</a>')
    expect(click('#a span').defaultPrevented).toBe(true)
    click('#b')
    expect(takeEarlyTap(window)).toEqual({ kind: 'link', href: '/naehe' })
  })

  it('a new tab, and a link to elsewhere, are left to the browser', () => {
    page('<a id="a" href="/melden">Melden</a><a id="b" href="tel:115">115</a>')
    expect(click('#a', { ctrlKey: true }).defaultPrevented).toBe(false)
    expect(click('#b').defaultPrevented).toBe(false)
    expect(takeEarlyTap(window)).toBeUndefined()
  })

  it('a button is tapped again once the app has drawn its own', () => {
    page('<main><button>Einfache Sprache</button></main>')
    click('button')
    const tap = takeEarlyTap(window)
    const tapped = vi.fn()
    document.body.innerHTML = '<button>Nein</button><button>Einfache Sprache</button>'
    document.querySelectorAll('button')[1]?.addEventListener('click', tapped)
    tapAgain(tap, document.body)
    expect(tapped).toHaveBeenCalledOnce()
  })

  it('a language chosen early is chosen again', () => {
    const options = '<select><option value="de">Deutsch</option><option value="tr">Türkçe</option>'
    page(options)
    const select = document.querySelector('select')
    if (select) select.value = 'tr'
    select?.dispatchEvent(new Event('change', { bubbles: true }))
    const tap = takeEarlyTap(window)
    document.body.innerHTML = options
    const chosen = vi.fn()
    document.addEventListener('change', ({ target }) => chosen((target as HTMLSelectElement).value))
    tapAgain(tap, document.body)
    expect(chosen).toHaveBeenCalledWith('tr')
  })

  it('from the moment the app is there, taps are its own', () => {
    page('<a id="a" href="/melden">Melden</a>')
    takeEarlyTap(window)
    expect(click('#a').defaultPrevented).toBe(false)
    expect(takeEarlyTap(window)).toBeUndefined()
  })
})
