import { expect, test } from 'vitest'
import { createDeviceSpeech } from '#client/speech/deviceSpeech.ts'
import { spokenLanguage } from '#client/speech/speechPort.ts'

const aVoice = (lang: string, localService = true): SpeechSynthesisVoice => ({
  ...{ lang, localService, name: lang, default: false, voiceURI: lang },
})

/** A device with these voices; what it is told to say is kept. */
function aDevice(...voices: SpeechSynthesisVoice[]) {
  const said: SpeechSynthesisUtterance[] = []
  const queue: (() => void)[] = []
  let cancelled = 0
  const port = createDeviceSpeech({
    synthesis: {
      getVoices: () => voices,
      speak: (utterance) => void said.push(utterance),
      cancel: () => {
        cancelled += 1
      },
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    },
    utter: (text) => ({ text }) as SpeechSynthesisUtterance,
    after: (_, work) => void queue.push(work),
  })
  const turn = () => {
    for (const work of queue.splice(0)) work()
  }
  return { port, said, turn, cancelled: () => cancelled }
}

test('S2: plain German is spoken with a German voice', () => {
  expect(spokenLanguage('de-simple')).toBe('de-DE')
  expect(spokenLanguage('ar')).toBe('ar-SA')
})

test('S8: without a voice on the device there is nothing to offer', () => {
  expect(aDevice().port.available('de-simple')).toBe(false)
  expect(aDevice(aVoice('en-GB')).port.available('de')).toBe(false)
  expect(aDevice(aVoice('de-AT')).port.available('de-simple')).toBe(true)
})

test('a voice that sends the words away is none', () => {
  expect(aDevice(aVoice('de-DE', false)).port.available('de')).toBe(false)
})

test('the utterance carries language and voice: Android goes by the one, others by the other', () => {
  const { port, said, turn } = aDevice(aVoice('de_AT'), aVoice('de_DE'))
  void port.say('Danke!', 'de-simple')
  turn()
  expect(said).toMatchObject([{ text: 'Danke!', lang: 'de-DE', voice: { lang: 'de_DE' } }])
})

test('what is stopped before it begins is never said', async () => {
  const { port, said, turn, cancelled } = aDevice(aVoice('de-DE'))
  const outcome = port.say('Danke!', 'de')
  port.stop()
  turn()
  expect(await outcome).toBe('stopped')
  expect(said).toEqual([])
  expect(cancelled()).toBe(2)
})
