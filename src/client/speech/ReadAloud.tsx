import { useContext, useRef } from 'preact/hooks'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import { SpeechContext } from './speechContext.ts'
import { useReading, useVoice } from './useReading.ts'

/** Reads the screen it stands on. Without a voice on the device there is no button. */
export function ReadAloud() {
  const t = useT('common')
  const language = useLanguage()
  const speech = useContext(SpeechContext)
  const here = useRef<HTMLDivElement>(null)
  const hasVoice = useVoice(speech, language)
  const { state, read, pause, goOn, stop } = useReading(speech, language)
  if (!hasVoice) return null
  const start = () => {
    const page = here.current?.closest<HTMLElement>('.page')
    if (page) read(page)
  }
  // The first button keeps its place, and with it the focus, whatever it says just now.
  const first = {
    silent: { icon: 'volume-2', word: 'aloud.read', onClick: start },
    reading: { icon: 'square', word: 'aloud.pause', onClick: pause },
    paused: { icon: 'volume-2', word: 'aloud.goOn', onClick: goOn },
  } as const
  const { icon, word, onClick } = first[state]
  return (
    <div ref={here} data-silent class="cluster">
      <Button kind="secondary" icon={icon} onClick={onClick}>
        {t(word)}
      </Button>
      {state !== 'silent' && (
        <Button kind="secondary" icon="x" onClick={stop}>
          {t('aloud.stop')}
        </Button>
      )}
    </div>
  )
}
