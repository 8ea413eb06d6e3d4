import { useLocation } from 'preact-iso'
import { useT } from '#client/i18n/useT.ts'
import { createDeviceSpeech } from '#client/speech/deviceSpeech.ts'
import { ReadAloud } from '#client/speech/ReadAloud.tsx'
import { SpeechContext } from '#client/speech/speechContext.ts'
import { Icon } from '#client/ui/Icon.tsx'
import { Tile, TileGrid } from '#client/ui/Tile.tsx'

const speech =
  'speechSynthesis' in window
    ? createDeviceSpeech({
        synthesis: window.speechSynthesis,
        utter: (text) => new SpeechSynthesisUtterance(text),
        after: (ms, work) => void setTimeout(work, ms),
      })
    : undefined

export function ScreenTools() {
  const { url } = useLocation()
  return (
    <SpeechContext.Provider value={speech}>
      {/* The next screen is another text: reading does not run on into it. */}
      <ReadAloud key={url} />
    </SpeechContext.Provider>
  )
}

/** On every screen in plain mode: a person to ask, and a way to say that a text is hard. */
export function ScreenHelp() {
  const t = useT('common')
  const { url, path } = useLocation()
  const from = `?von=${encodeURIComponent(url)}`
  return (
    <div class="screen-help" data-silent>
      <TileGrid label={t('help.title')}>
        {path !== '/hilfe' && path !== '/' && (
          <Tile
            picture={<Icon name="life-buoy" size={32} />}
            label={t('help.title')}
            href="/hilfe"
          />
        )}
        {path !== '/unverstaendlich' && (
          <Tile
            picture={<Icon name="message-square" size={32} />}
            label={t('help.unclear')}
            href={`/unverstaendlich${from}`}
          />
        )}
      </TileGrid>
    </div>
  )
}
