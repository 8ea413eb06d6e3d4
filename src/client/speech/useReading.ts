import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { mark, unmark } from './marking.ts'
import { type Sentence, sentencesIn } from './sentences.ts'
import type { SpeechPort } from './speechPort.ts'

/** Whether there is a voice for the language; also when it comes later. */
export function useVoice(speech: SpeechPort | undefined, language: string): boolean {
  const [, look] = useState(0)
  useEffect(() => speech?.onVoices(() => look((count) => count + 1)), [speech])
  return speech?.available(language) ?? false
}

export interface Reading {
  readonly state: 'silent' | 'reading' | 'paused'
  read(root: HTMLElement): void
  /** Keeps the place, and the mark on its sentence. */
  pause(): void
  goOn(): void
  stop(): void
}

/** Reads a screen sentence by sentence until its end, a tap on stop, or the next screen. */
export function useReading(speech: SpeechPort | undefined, language: string): Reading {
  const [state, setState] = useState<Reading['state']>('silent')
  const turn = useRef(0)
  const left = useRef<readonly Sentence[]>([])

  const stop = useCallback(() => {
    turn.current += 1
    left.current = []
    speech?.stop()
    unmark()
    setState('silent')
  }, [speech])
  useEffect(() => stop, [stop])

  async function readOn(port: SpeechPort) {
    turn.current += 1
    const mine = turn.current
    setState('reading')
    for (let next = left.current[0]; next; next = left.current[0]) {
      mark(next)
      const own = next.language
      const outcome = await port.say(next.text, port.available(own) ? own : language)
      if (mine !== turn.current) return
      if (outcome !== 'said') break
      left.current = left.current.slice(1)
    }
    stop()
  }
  return {
    state,
    read(root) {
      left.current = sentencesIn(root)
      if (speech) void readOn(speech)
    },
    pause() {
      turn.current += 1
      speech?.stop()
      setState('paused')
    },
    goOn() {
      if (speech) void readOn(speech)
    },
    stop,
  }
}
