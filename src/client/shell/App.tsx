import { useEffect, useState } from 'preact/hooks'
import { ErrorBoundary, LocationProvider, useLocation } from 'preact-iso'
import type { Language, Translations } from '#client/i18n/i18n.ts'
import { TranslationsContext, useT, useTranslations } from '#client/i18n/useT.ts'
import { AppContext, type App as AppParts } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Bars } from './Bars.tsx'
import { Crash } from './Fallbacks.tsx'
import { Header } from './Header.tsx'
import { Navigation } from './Navigation.tsx'
import { Screens } from './Screens.tsx'
import { UndoBar } from './UndoBar.tsx'

interface AppProps {
  translations: Translations
  /** The device store and all that hangs on it; opened after the first paint. */
  parts: Promise<AppParts>
  onLanguage: (language: Language) => void
  now: () => number
}

export function App(props: AppProps) {
  return (
    <TranslationsContext.Provider value={props.translations}>
      <LocationProvider>
        <Shell {...props} />
      </LocationProvider>
    </TranslationsContext.Provider>
  )
}

function Shell({ parts, onLanguage, now }: AppProps) {
  const t = useT('common')
  const { i18n } = useTranslations()
  const { path } = useLocation()
  const [app, setApp] = useState<AppParts>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    parts.then(setApp, () => setFailed(true))
  }, [parts])
  return (
    <>
      <a class="skip" href="#main">
        {t('skipToContent')}
      </a>
      <AppContext.Provider value={app}>
        {app ? (
          <CityHeader app={app} onLanguage={onLanguage} />
        ) : (
          <Header onLanguage={onLanguage} />
        )}
        {app && <Bars app={app} onReport={path.startsWith('/melden/')} />}
        <main class="main" id="main" tabIndex={-1} lang={i18n.language}>
          <ErrorBoundary onError={() => setFailed(true)}>
            {failed ? <Crash retry={() => location.reload()} /> : <Screens parts={parts} />}
          </ErrorBoundary>
        </main>
        {app && <UndoBar app={app} now={now} />}
        {app ? <CountedNavigation app={app} /> : <Navigation waiting={0} />}
      </AppContext.Provider>
    </>
  )
}

function CityHeader({
  app,
  onLanguage,
}: {
  app: AppParts
  onLanguage: (language: Language) => void
}) {
  const name = useStore(app.stores.city, (state) => state.pack?.city.name)
  return <Header cityName={name} onLanguage={onLanguage} />
}

function CountedNavigation({ app }: { app: AppParts }) {
  const waiting = useStore(app.stores.sync, (state) => state.waiting + state.rejected)
  return <Navigation waiting={waiting} />
}
