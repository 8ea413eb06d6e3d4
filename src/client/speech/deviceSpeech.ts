import { baseOf, type SpeechPort, spokenLanguage } from './speechPort.ts'

type Synthesis = Pick<
  SpeechSynthesis,
  'getVoices' | 'speak' | 'cancel' | 'addEventListener' | 'removeEventListener'
>

interface SpeechParts {
  readonly synthesis: Synthesis
  readonly utter: (text: string) => SpeechSynthesisUtterance
  readonly after: (ms: number, work: () => void) => void
}

/**
 * The browser's own voices, and of them only those on the device: the others send the words of the
 * screen to somebody else.
 */
export function createDeviceSpeech({ synthesis, utter, after }: SpeechParts): SpeechPort {
  let stopCurrent: (() => void) | undefined
  const voiceFor = (language: string) => {
    const wish = spokenLanguage(language)
    const own = synthesis
      .getVoices()
      .filter((voice) => voice.localService && baseOf(voice.lang) === baseOf(wish))
    return own.find((voice) => voice.lang.replace('_', '-') === wish) ?? own[0]
  }
  const stop = () => {
    stopCurrent?.()
    stopCurrent = undefined
    synthesis.cancel()
  }
  return {
    available: (language) => voiceFor(language) !== undefined,
    onVoices(listener) {
      synthesis.addEventListener('voiceschanged', listener)
      return () => synthesis.removeEventListener('voiceschanged', listener)
    },
    say(sentence, language) {
      stop()
      return new Promise((resolve) => {
        const utterance = utter(sentence)
        // Android picks its voice by the language, whatever voice is set.
        utterance.lang = spokenLanguage(language)
        utterance.voice = voiceFor(language) ?? null
        utterance.rate = 0.9
        utterance.onend = () => resolve('said')
        utterance.onerror = () => resolve('failed')
        let isStopped = false
        stopCurrent = () => {
          isStopped = true
          resolve('stopped')
        }
        // Right after a cancel some devices stay silent.
        after(0, () => {
          if (!isStopped) synthesis.speak(utterance)
        })
      })
    },
    stop,
  }
}
