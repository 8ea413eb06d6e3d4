import { useEffect, useState } from 'preact/hooks'
import { ErrorBoundary, LocationProvider, useLocation } from 'preact-iso'
import type { StoreApi } from 'zustand/vanilla'
import type { Translations } from '#client/i18n/i18n.ts'
import type { Language } from '#client/i18n/languages.ts'
import { TranslationsContext, useT, useTranslations } from '#client/i18n/useT.ts'
import { KioskLock } from '#client/lab/KioskLock.tsx'
import { ArchivesContext } from '#client/place/map/archivesContext.ts'
import { AppContext, type StartedApp } from '#client/stores/appContext.ts'
import { type Mode, ModeContext } from '#client/stores/useMode.ts'
import { ReadAloudContext } from '#client/stores/useReadAloud.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Bars } from './Bars.tsx'
import { Crash } from './Fallbacks.tsx'
import { Header } from './Header.tsx'
import { Navigation } from './Navigation.tsx'
import { PlainFrame } from './PlainFrame.tsx'
import { Screens } from './Screens.tsx'
import { UndoBar } from './UndoBar.tsx'

export interface AppProps {
  translations: Translations
  /** The device store and all that hangs on it; opened after the first paint. */
  parts: Promise<StartedApp>
  mode: StoreApi<Mode>
  /** Whether the button to read aloud is wanted in normal mode, too. */
  aloud: StoreApi<boolean>
  /** Nobody has chosen a mode on this device yet. */
  firstRun: boolean
  /** Nobody has chosen a language on this device yet. */
  offerLanguages: boolean
  onLanguage: (language: Language) => Promise<void>
  onMode: (mode: Mode) => Promise<void>
  now: () => number
}

export function App(props: AppProps) {
  return (
    <TranslationsContext.Provider value={props.translations}>
      <ModeContext.Provider value={props.mode}>
        <ReadAloudContext.Provider value={props.aloud}>
          <LocationProvider>
            <PlainFrame>
              <Shell {...props} />
            </PlainFrame>
          </LocationProvider>
        </ReadAloudContext.Provider>
      </ModeContext.Provider>
    </TranslationsContext.Provider>
  )
}

function Shell({ parts, firstRun, offerLanguages, onLanguage, onMode, now }: AppProps) {
  const t = useT('common')
  const { i18n } = useTranslations()
  const { path } = useLocation()
  const choices = { onLanguage, onMode }
  const [app, setApp] = useState<StartedApp>()
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
        <ArchivesContext.Provider value={app?.archives}>
          <Header city={app && <CityName app={app} />} {...choices} />
          {app && <Bars app={app} onReport={path.startsWith('/melden/')} />}
          <main class="main" id="main" tabIndex={-1} lang={i18n.language}>
            <ErrorBoundary onError={() => setFailed(true)}>
              {failed ? (
                <Crash retry={() => location.reload()} />
              ) : (
                <Screens
                  parts={parts}
                  offerMode={firstRun ? onMode : undefined}
                  offerLanguage={offerLanguages ? onLanguage : undefined}
                />
              )}
            </ErrorBoundary>
          </main>
          {app && <KioskLock labs={app.stores.labs} />}
          {app && <UndoBar app={app} now={now} />}
          <Navigation count={app && <WaitingCount app={app} />} />
        </ArchivesContext.Provider>
      </AppContext.Provider>
    </>
  )
}

function CityName({ app }: { app: StartedApp }) {
  const name = useStore(app.stores.city, (state) => state.pack?.city.name)
  return name ? <span class="header__city">{name}</span> : null
}

/** Reports that are not with the city yet, or need help. */
function WaitingCount({ app }: { app: StartedApp }) {
  const t = useT('common')
  const count = useStore(app.stores.sync, (state) => state.waiting + state.rejected)
  if (count === 0) return null
  return (
    <span class="nav__count">
      <span aria-hidden="true">{count}</span>
      <span class="kern-sr-only">{t('bar.waiting', { count })}</span>
    </span>
  )
}
