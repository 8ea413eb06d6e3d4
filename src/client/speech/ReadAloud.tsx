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
  const { isReading, read, stop } = useReading(speech, language)
  if (!hasVoice) return null
  const start = () => {
    const page = here.current?.closest<HTMLElement>('.page')
    if (page) read(page)
  }
  return (
    <div ref={here} data-silent>
      <Button
        kind="secondary"
        icon={isReading ? 'square' : 'volume-2'}
        onClick={isReading ? stop : start}
      >
        {t(isReading ? 'aloud.stop' : 'aloud.read')}
      </Button>
    </div>
  )
}
