import type { ComponentType } from 'preact'
import { useMemo } from 'preact/hooks'
import { lazy, Route, Router } from 'preact-iso'
import type { Namespace } from '#client/i18n/keys.ts'
import { useTranslations } from '#client/i18n/useT.ts'
import type { App } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { FirstLoad, NotFound, Waiting } from './Fallbacks.tsx'
import { Home } from './Home.tsx'
import type { Offers } from './Offers.tsx'

interface ScreensProps extends Offers {
  parts: Promise<App>
}

const version = import.meta.env.VITE_VERSION as string

/** Every address of the app. A screen's code and words come together, and only when it is opened. */
export function Screens({ parts, ...offers }: ScreensProps) {
  const { need } = useTranslations()
  const screens = useMemo(() => makeScreens(parts, need), [parts, need])
  return (
    <Router>
      <Route path="/" component={Home} {...offers} />
      <Route path="/melden" component={screens.StartReport} />
      <Route path="/melden/:id" component={screens.ReportFlow} />
      <Route path="/melden/:id/:step" component={screens.ReportFlow} />
      <Route path="/runde" component={screens.Round} />
      <Route path="/runde/:id" component={screens.Round} />
      <Route path="/meine" component={screens.Mine} />
      <Route path="/meine/:id" component={screens.MineDetail} />
      <Route path="/verfolgen/:city/:id" component={screens.Follow} />
      <Route path="/naehe" component={screens.Nearby} />
      <Route path="/labor" component={screens.Labs} />
      <Route path="/labor/:code" component={screens.Lab} />
      <Route path="/labor/:code/antworten" component={screens.LabSeat} />
      <Route path="/labor/:code/leiten" component={screens.LabLead} />
      <Route path="/labor/:code/wand" component={screens.LabWall} />
      <Route path="/mehr" component={screens.Settings} version={version} />
      <Route path="/hilfe" component={screens.Help} />
      <Route path="/datenschutz" component={screens.Privacy} />
      <Route path="/unverstaendlich" component={screens.Unclear} />
      <Route path="/barrierefreiheit" component={screens.Accessibility} version={version} />
      <Route path="/impressum" component={screens.Imprint} />
      <Route path="/lizenzen" component={screens.Licences} />
      <Route default component={NotFound} />
    </Router>
  )
}

type Screen = <P>(
  load: () => Promise<ComponentType<P>>,
  ...namespaces: Namespace[]
) => ComponentType<P>
type Need = (...namespaces: Namespace[]) => Promise<void>

function makeScreens(parts: Promise<App>, need: Need) {
  const screen = <P,>(load: () => Promise<ComponentType<P>>, ...namespaces: Namespace[]) =>
    lazy(async () => {
      const [component, app] = await Promise.all([load(), parts, need(...namespaces)])
      return { default: withCity(component, app) }
    })
  return {
    StartReport: screen(async () => {
      // What comes next loads while the draft is being made; if it cannot, its own screen says so.
      import('#client/features/report/ReportFlow.tsx').catch(() => undefined)
      return (await import('#client/features/report/StartReport.tsx')).StartReport
    }, 'report'),
    ReportFlow: screen(
      async () => (await import('#client/features/report/ReportFlow.tsx')).ReportFlow,
      'report',
    ),
    Round: screen(
      async () => (await import('#client/features/round/RoundScreen.tsx')).RoundScreen,
      'report',
    ),
    Mine: screen(
      async () => (await import('#client/features/mine/MineScreen.tsx')).MineScreen,
      'mine',
    ),
    MineDetail: screen(
      async () => (await import('#client/features/mine/MineDetail.tsx')).MineDetail,
      'mine',
    ),
    Follow: screen(
      async () => (await import('#client/features/mine/FollowScreen.tsx')).FollowScreen,
      'mine',
    ),
    Nearby: screen(
      async () => (await import('#client/features/nearby/NearbyScreen.tsx')).NearbyScreen,
      'nearby',
    ),
    Labs: screen(
      async () => (await import('#client/features/lab/LabsScreen.tsx')).LabsScreen,
      'lab',
    ),
    Lab: screen(async () => (await import('#client/features/lab/LabScreen.tsx')).LabScreen, 'lab'),
    LabSeat: screen(
      async () => (await import('#client/features/lab/SeatScreen.tsx')).SeatScreen,
      'lab',
      'form',
    ),
    LabLead: screen(
      async () => (await import('#client/features/lab/LeadScreen.tsx')).LeadScreen,
      'lab',
    ),
    LabWall: screen(
      async () => (await import('#client/features/lab/WallScreen.tsx')).WallScreen,
      'lab',
      'results',
    ),
    Settings: screen(
      async () => (await import('#client/features/settings/SettingsScreen.tsx')).SettingsScreen,
      'settings',
    ),
    ...legalScreens(screen),
  }
}

const legalScreens = (screen: Screen) => ({
  Help: screen(
    async () => (await import('#client/features/legal/HelpScreen.tsx')).HelpScreen,
    'legal',
  ),
  Unclear: screen(
    async () => (await import('#client/features/legal/UnclearScreen.tsx')).UnclearScreen,
    'legal',
  ),
  Privacy: screen(
    async () => (await import('#client/features/legal/PrivacyScreen.tsx')).PrivacyScreen,
    'legal',
  ),
  Accessibility: screen(
    async () =>
      (await import('#client/features/legal/AccessibilityScreen.tsx')).AccessibilityScreen,
    'legal',
  ),
  Imprint: screen(
    async () => (await import('#client/features/legal/ImprintScreen.tsx')).ImprintScreen,
    'legal',
  ),
  Licences: screen(
    async () => (await import('#client/features/legal/LicencesScreen.tsx')).LicencesScreen,
    'legal',
  ),
})

/** Screens may count on a city: until one is there, they are not shown. */
function withCity<P>(Component: ComponentType<P>, app: App): ComponentType<P> {
  return function ScreenWithCity(props: P) {
    const status = useStore(app.stores.city, (state) => state.status)
    if (status === 'loading') return <Waiting />
    if (status === 'missing') return <FirstLoad retry={() => location.reload()} />
    return <Component {...(props as P & object)} />
  }
}
