import { useEffect, useRef, useState } from 'preact/hooks'
import { type ReadCode, readCodes } from './readCodes.ts'

/** Five looks a second: fast enough for a hand, slow enough for an old phone. */
const betweenMs = 200

/** The camera, until a code is in sight. Gives the camera back in any case. */
export function useScanner(onCode: (code: string) => void) {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<'ready' | 'scanning' | 'refused'>('ready')
  const found = useRef(onCode)
  found.current = onCode

  useEffect(() => {
    if (state !== 'scanning') return
    let over = false
    let stream: MediaStream | undefined
    let timer: ReturnType<typeof setTimeout> | undefined

    async function look(element: HTMLVideoElement, read: ReadCode): Promise<void> {
      const code = await read(element)
      if (over) return
      if (code === undefined) {
        timer = setTimeout(() => void look(element, read).catch(refuse), betweenMs)
        return
      }
      found.current(code)
      setState('ready')
    }
    async function begin() {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      const read = await readCodes()
      const element = video.current
      if (over || !element) return release(stream)
      element.srcObject = stream
      await element.play()
      await look(element, read)
    }
    // Refused, no camera, or the reader's code is not on the device: typing is the other way.
    const refuse = () => {
      if (!over) setState('refused')
    }
    begin().catch(refuse)
    return () => {
      over = true
      clearTimeout(timer)
      release(stream)
    }
  }, [state])

  return { video, state, start: () => setState('scanning'), stop: () => setState('ready') }
}

function release(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}
