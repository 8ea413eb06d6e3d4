import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { mark, unmark } from './marking.ts'
import { sentencesIn } from './sentences.ts'
import type { SpeechPort } from './speechPort.ts'

/** Whether there is a voice for the language; also when it comes later. */
export function useVoice(speech: SpeechPort | undefined, language: string): boolean {
  const [, look] = useState(0)
  useEffect(() => speech?.onVoices(() => look((count) => count + 1)), [speech])
  return speech?.available(language) ?? false
}

export interface Reading {
  readonly isReading: boolean
  read(root: HTMLElement): void
  stop(): void
}

/** Reads a screen sentence by sentence until its end, a tap on stop, or the next screen. */
export function useReading(speech: SpeechPort | undefined, language: string): Reading {
  const [isReading, setReading] = useState(false)
  const turn = useRef(0)

  const stop = useCallback(() => {
    turn.current += 1
    speech?.stop()
    unmark()
    setReading(false)
  }, [speech])
  useEffect(() => stop, [stop])

  async function readAll(port: SpeechPort, root: HTMLElement) {
    turn.current += 1
    const mine = turn.current
    setReading(true)
    for (const sentence of sentencesIn(root)) {
      mark(sentence)
      const own = sentence.language
      const outcome = await port.say(sentence.text, port.available(own) ? own : language)
      if (mine !== turn.current) return
      if (outcome !== 'said') break
    }
    stop()
  }
  const read = (root: HTMLElement) => {
    if (speech) void readAll(speech, root)
  }
  return { isReading, read, stop }
}
