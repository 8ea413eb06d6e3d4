import { useContext } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useT } from '#client/i18n/useT.ts'
import { createDeviceSpeech } from '#client/speech/deviceSpeech.ts'
import { ReadAloud } from '#client/speech/ReadAloud.tsx'
import { SpeechContext } from '#client/speech/speechContext.ts'
import { type App, AppContext } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
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
        {path !== '/hilfe' && <HelpTile />}
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

/** The number stands there to be dialled at once, also on another telephone. */
function HelpTile() {
  const t = useT('common')
  const app = useContext(AppContext)
  return (
    <Tile
      picture={<Icon name="life-buoy" size={32} />}
      label={t('help.title')}
      hint={app && <Phone app={app} />}
      href="/hilfe"
    />
  )
}

function Phone({ app }: { app: App }) {
  const t = useT('common')
  const phone = useStore(app.stores.city, (state) => state.pack?.city.contact.phone)
  return phone ? <span>{t('help.call', { phone })}</span> : null
}
