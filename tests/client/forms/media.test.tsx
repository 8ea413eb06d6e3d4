// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { MediaStore } from '#client/forms/player.ts'
import type { AskedQuestion } from './aRun.ts'
import { showForm } from './showForm.tsx'

const ask = (
  question: Partial<AskedQuestion> & Pick<AskedQuestion, 'type'>,
  world: Parameters<typeof showForm>[1] = {},
) => showForm([{ name: 'q', label: 'Die Frage', ...question }], world)

const aFile = (text: string, type: string) => new File([text], 'datei', { type })
const textOf = (bytes: ArrayBuffer | undefined) => new TextDecoder().decode(bytes)
const smaller = async () => ({
  ok: true as const,
  bytes: new TextEncoder().encode('small').buffer as ArrayBuffer,
})

afterEach(() => vi.unstubAllGlobals())

describe('a photo', () => {
  it('is made small, kept, named in the answer, and replaces the one before', async () => {
    const { user, answerTo, media } = await ask({ type: 'image' }, { preparePhoto: smaller })
    await user.upload(await screen.findByLabelText('Foto machen'), aFile('large', 'image/png'))
    await waitFor(() => expect(answerTo('/q')).toBe('m1'))
    expect(textOf(media.kept.get('m1')?.bytes)).toBe('small')
    await user.upload(screen.getByLabelText('Anderes Bild'), aFile('other', 'image/png'))
    await waitFor(() => expect([...media.kept.keys()]).toEqual(['m2']))
    await user.click(screen.getByRole('button', { name: 'Wegnehmen' }))
    await waitFor(() => expect(answerTo('/q')).toBe(''))
    expect(media.kept.size).toBe(0)
  })

  it('that cannot be read says what to do', async () => {
    const preparePhoto = async () => ({ ok: false as const, code: 'heic' })
    const { user, answerTo } = await ask({ type: 'image' }, { preparePhoto })
    await user.upload(await screen.findByLabelText('Aus der Galerie'), aFile('x', 'image/heic'))
    await screen.findByText('Dieses Bild kann das Gerät nicht lesen. Bitte mach ein neues Foto.')
    expect(answerTo('/q')).toBe('')
  })

  it('for which there is no room says so, and the answer names nothing', async () => {
    const full: MediaStore = {
      put: () => Promise.reject(new DOMException('', 'QuotaExceededError')),
      get: async () => undefined,
      remove: async () => undefined,
    }
    const { user, answerTo } = await ask(
      { type: 'image' },
      { preparePhoto: smaller, mediaStore: full },
    )
    await user.upload(await screen.findByLabelText('Foto machen'), aFile('x', 'image/png'))
    await screen.findByText(/kein Platz mehr/)
    expect(answerTo('/q')).toBe('')
  })

  it('is handed in by its name', async () => {
    const { user, onFinish } = await ask({ type: 'image' }, { preparePhoto: smaller })
    await user.upload(await screen.findByLabelText('Foto machen'), aFile('x', 'image/png'))
    await screen.findByLabelText('Anderes Bild')
    await user.click(screen.getByRole('button', { name: 'Weiter' }))
    await user.click(screen.getByRole('button', { name: 'Antworten abgeben' }))
    expect(onFinish).toHaveBeenCalledWith({ '/q': 'm1' }, ['m1'])
  })
})

/** jsdom has no canvas; this one writes down what is drawn. */
function withCanvas() {
  const drawn: string[] = []
  const pen = new Proxy({} as Record<string, unknown>, {
    get: (target, name: string) =>
      name === 'measureText'
        ? (text: string) => ({ width: text.length * 20 })
        : (target[name] ?? ((...args: unknown[]) => void drawn.push(`${name} ${args.join(' ')}`))),
    set: (target, name: string, value) => {
      target[name] = value
      return true
    },
  })
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(pen as never)
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((give, type) =>
    give(new Blob(['picture'], { type: type ?? 'image/png' })),
  )
  HTMLElement.prototype.setPointerCapture = () => undefined
  return drawn
}

describe('a sketch', () => {
  it('is kept after each stroke, undone stroke by stroke, and then is no answer', async () => {
    withCanvas()
    const { user, answerTo, media } = await ask({ type: 'image', appearance: ['draw'] })
    const sheet = await screen.findByRole('img', { name: 'Zeichenfläche' })
    fireEvent.pointerDown(sheet, { button: 0, pointerId: 1, clientX: 1, clientY: 1 })
    fireEvent.pointerMove(sheet, { pointerId: 1, clientX: 9, clientY: 9 })
    fireEvent.pointerUp(sheet, { pointerId: 1 })
    await waitFor(() => expect(answerTo('/q')).toBe('m1'))
    expect(media.kept.get('m1')?.type).toBe('image/png')
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
    await waitFor(() => expect(answerTo('/q')).toBe(''))
    expect(media.kept.size).toBe(0)
  })

  it.each([
    [['draw'], 'Lieber mit Worten'],
    [['signature'], 'Lieber tippen'],
  ])('with %s may be given in words instead', async (appearance, summary) => {
    const drawn = withCanvas()
    const { user, answerTo } = await ask({ type: 'image', appearance })
    const words = await screen.findByText(summary)
    const details = words.closest('details') as HTMLDetailsElement
    details.open = true
    fireEvent(details, new Event('toggle'))
    await user.type(await screen.findByRole('textbox', { name: /Deine Antwort/ }), 'Ein Teich')
    await user.click(screen.getByRole('button', { name: 'Worte übernehmen' }))
    await waitFor(() => expect(answerTo('/q')).toBe('m1'))
    expect(drawn.some((line) => line.startsWith('fillText Ein Teich'))).toBe(true)
  })
})

describe('a sound', () => {
  it('is chosen from the device where there is no microphone', async () => {
    const { user, answerTo, media } = await ask({ type: 'audio' })
    await screen.findByText(/Das Mikrofon ist nicht erlaubt/)
    await user.upload(screen.getByLabelText('Aufnahme aussuchen'), aFile('la', 'audio/mpeg'))
    await waitFor(() => expect(answerTo('/q')).toBe('m1'))
    expect(media.kept.get('m1')?.type).toBe('audio/mpeg')
  })

  it('is recorded and stopped by the same button, and gives the microphone back', async () => {
    const stop = vi.fn()
    class Recorder extends EventTarget {
      state = 'inactive'
      readonly mimeType = 'audio/webm;codecs=opus'
      start() {
        this.state = 'recording'
      }
      stop() {
        this.state = 'inactive'
        this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob(['la']) }))
        this.dispatchEvent(new Event('stop'))
      }
    }
    vi.stubGlobal('MediaRecorder', Recorder)
    Object.defineProperty(navigator, 'mediaDevices', {
      configurable: true,
      value: { getUserMedia: async () => ({ getTracks: () => [{ stop }] }) },
    })
    const { user, answerTo, media } = await ask({ type: 'audio' })
    await user.click(await screen.findByRole('button', { name: 'Aufnahme starten' }))
    await user.click(await screen.findByRole('button', { name: 'Aufnahme beenden' }))
    await waitFor(() => expect(answerTo('/q')).toBe('m1'))
    expect(media.kept.get('m1')?.type).toBe('audio/webm')
    expect(stop).toHaveBeenCalled()
    Reflect.deleteProperty(navigator, 'mediaDevices')
  })
})

it('keeps a file as it is, but none that would fill the tablet', async () => {
  const { user, answerTo } = await ask({ type: 'file' })
  const large = aFile('x', 'application/pdf')
  Object.defineProperty(large, 'size', { value: 30_000_000 })
  await user.upload(await screen.findByLabelText('Datei aussuchen'), large)
  await screen.findByText('Das ist zu groß. Bitte nimm etwas Kleineres.')
  await user.upload(screen.getByLabelText('Datei aussuchen'), aFile('x', 'application/pdf'))
  await waitFor(() => expect(answerTo('/q')).toBe('m1'))
})

it('takes a code by typing where there is no camera', async () => {
  const { user, answerTo } = await ask({ type: 'barcode' })
  await user.click(await screen.findByRole('button', { name: 'Code scannen' }))
  await screen.findByText(/Die Kamera ist nicht da/)
  await user.type(screen.getByRole('textbox', { name: 'Die Frage' }), 'AB12')
  expect(answerTo('/q')).toBe('AB12')
})

it('sets dots on a picture by keys, names where they are, and takes them away', async () => {
  const { user, answerTo } = await ask({
    type: 'text',
    image: 'hof.jpg',
    extra: { 'lab::look': 'dots' },
  })
  const picture = await screen.findByRole('application')
  picture.focus()
  await user.keyboard('{Enter}{ArrowRight}{ArrowUp}{Enter}')
  expect(answerTo('/q')).toBe('0.5 0.5;0.52 0.48')
  screen.getByText('52 % von links, 48 % von oben')
  await user.click(screen.getByRole('button', { name: 'Punkt 1 wegnehmen' }))
  expect(answerTo('/q')).toBe('0.52 0.48')
})
