import { useEffect, useRef, useState } from 'preact/hooks'

type RecorderState = 'ready' | 'running' | 'refused'

/** Quiet enough for a voice, small enough for thirty of them on a tablet: a minute is 240 kB. */
const bitsPerSecond = 32_000

const canRecord = (): boolean =>
  typeof MediaRecorder === 'function' && navigator.mediaDevices?.getUserMedia !== undefined

/** Records until it is stopped, or so many seconds have gone by. Gives the microphone back. */
export function useRecorder(limitSeconds: number, onSound: (sound: Blob) => void) {
  const [state, setState] = useState<RecorderState>(() => (canRecord() ? 'ready' : 'refused'))
  const [left, setLeft] = useState(limitSeconds)
  const recorder = useRef<MediaRecorder | undefined>(undefined)
  const sound = useRef(onSound)
  sound.current = onSound

  useEffect(() => () => stopRecorder(recorder.current), [])
  useEffect(() => {
    if (state !== 'running') return
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000)
    return () => clearInterval(timer)
  }, [state])
  useEffect(() => {
    if (left <= 0) stopRecorder(recorder.current)
  }, [left])

  async function start(): Promise<boolean> {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      const made = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond })
      const parts: Blob[] = []
      made.addEventListener('dataavailable', ({ data }) => parts.push(data))
      made.addEventListener('stop', () => {
        for (const track of stream.getTracks()) track.stop()
        setState('ready')
        if (parts.some(({ size }) => size > 0)) {
          sound.current(new Blob(parts, { type: made.mimeType }))
        }
      })
      made.start()
      recorder.current = made
      setLeft(limitSeconds)
      setState('running')
      return true
    } catch {
      // Refused by the person, or there is no microphone: a file is the other way.
      setState('refused')
      return false
    }
  }
  return { state, left, start, stop: () => stopRecorder(recorder.current) }
}

function stopRecorder(recorder: MediaRecorder | undefined): void {
  if (recorder && recorder.state !== 'inactive') recorder.stop()
}
