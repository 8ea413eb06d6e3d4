import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type CodeReader, openCodeReader } from './codeReader.ts'

export type CameraState = 'starting' | 'looking' | 'refused' | 'missing'

/** Between two looks: the page and the battery want their share. */
const restMs = 40

/** Films until the screen is left, and tells every code that comes into sight. */
export function useCamera(onText: (text: string) => void): {
  readonly video: RefObject<HTMLVideoElement | null>
  readonly state: CameraState
} {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<CameraState>('starting')
  const tell = useRef(onText)
  tell.current = onText
  useEffect(() => {
    const ended = new AbortController()
    void film(video, ended.signal, setState, (text) => tell.current(text))
    return () => ended.abort()
  }, [])
  return { video, state }
}

async function film(
  video: RefObject<HTMLVideoElement | null>,
  ended: AbortSignal,
  setState: (state: CameraState) => void,
  onText: (text: string) => void,
): Promise<void> {
  let stream: MediaStream | undefined
  let reader: CodeReader | undefined
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 960 } },
    })
    reader = await openCodeReader()
    if (!video.current || ended.aborted) return
    video.current.srcObject = stream
    await video.current.play()
    setState('looking')
    await look(video.current, reader, ended, onText)
  } catch (error) {
    // Refused by the person or the browser, taken by another app, or not there at all.
    if (!ended.aborted) setState(isRefusal(error) ? 'refused' : 'missing')
  } finally {
    for (const track of stream?.getTracks() ?? []) track.stop()
    reader?.end()
  }
}

async function look(
  video: HTMLVideoElement,
  reader: CodeReader,
  ended: AbortSignal,
  onText: (text: string) => void,
): Promise<void> {
  while (!ended.aborted) {
    const text = await reader.read(video)
    if (text !== undefined && !ended.aborted) onText(text)
    await new Promise((resolve) => setTimeout(resolve, restMs))
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'NotAllowedError'
