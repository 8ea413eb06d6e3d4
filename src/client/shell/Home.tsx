import { useContext } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { type App, AppContext } from '#client/stores/appContext.ts'
import { useIsPlain } from '#client/stores/useMode.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Icon } from '#client/ui/Icon.tsx'
import { Local } from '#client/ui/Local.tsx'
import { Page } from '#client/ui/Page.tsx'
import { Scene } from '#client/ui/Scene.tsx'
import { Tile, TileGrid } from '#client/ui/Tile.tsx'
import type { Delivery } from '#domain/delivery.ts'
import type { Handling } from '#domain/handling.ts'
import { LanguageOffer, ModeOffer, type Offers } from './Offers.tsx'

/** The start page answers a tap before the device store is open: the app comes a moment later. */
export function Home({ offerMode, offerLanguage }: Offers) {
  const t = useT('common')
  const app = useContext(AppContext)
  const plain = useIsPlain()
  const intro = (
    <>
      <p class="home__lead">{t('home.lead')}</p>
      <div class="home__place">{app && <City app={app} />}</div>
      {!plain && <Scene />}
      <ReportLink />
    </>
  )
  return (
    <div class="home">
      <Page
        title={t('home.greeting')}
        documentTitle={t('appName')}
        focusKey="home"
        picture={<Icon name="house" size={56} />}
        intro={plain ? undefined : intro}
      >
        {plain && intro}
        {offerLanguage && <LanguageOffer onLanguage={offerLanguage} />}
        {offerMode && <ModeOffer onMode={offerMode} />}
        {app && <Continue app={app} />}
        <div class="home__tiles">
          <Ways app={app} />
        </div>
        {app && <Emergency app={app} />}
        <Help app={app} />
      </Page>
    </div>
  )
}

/** The one thing most people come for. */
function ReportLink() {
  const t = useT('common')
  return (
    <a class="home__report" href="/melden">
      <span class="home__camera">
        <Icon name="camera" size={32} />
      </span>
      <span class="home__report-words">
        <strong>{t('home.report')}</strong>
        <span>{t('home.reportHint')}</span>
      </span>
      <Icon name="chevron-right" size={28} />
    </a>
  )
}

function Ways({ app }: { app: App | undefined }) {
  const t = useT('common')
  return (
    <TileGrid>
      <Tile
        picture={<Icon name="map" size={28} />}
        label={t('home.nearby')}
        hint={t('home.nearbyHint')}
        href="/naehe"
      />
      {app ? <MineTile app={app} /> : <Mine hint={t('home.mineHint')} />}
      <Tile
        picture={<Icon name="footprints" size={28} />}
        label={t('home.round')}
        hint={t('home.roundHint')}
        href="/runde"
      />
      {app ? <LabTile app={app} /> : <Labs hint={t('home.labHint')} />}
    </TileGrid>
  )
}

/** Whoever was interrupted goes on with one tap. */
function Continue({ app }: { app: App }) {
  const t = useT('common')
  const count = useStore(app.stores.mine, (state) => state.drafts.length)
  if (count === 0) return null
  return (
    <a class="home__continue" href="/meine">
      <Icon name="pencil" />
      <span>
        <strong>{t('home.continue')}</strong>
        <span>{t('home.continueHint', { count })}</span>
      </span>
      <Icon name="chevron-right" />
    </a>
  )
}

function Help({ app }: { app: App | undefined }) {
  const t = useT('common')
  // In plain mode help stands below every screen, with its number.
  const plain = useIsPlain()
  return (
    <div class="home__foot">
      {!plain && (
        <a class="home__help" href="/hilfe">
          <Icon name="circle-question-mark" />
          <span>{t('help.title')}</span>
        </a>
      )}
      {app && <Example app={app} />}
    </div>
  )
}

function Example({ app }: { app: App }) {
  const t = useT('common')
  const example = useStore(app.stores.city, (state) => state.example)
  return example ? <p class="muted">{t('home.example')}</p> : null
}

function City({ app }: { app: App }) {
  const t = useT('common')
  const cities = useStore(app.stores.city, (state) => state.cities)
  const here = useStore(app.stores.city, (state) => state.pack?.id)
  if (cities.length < 2) return null
  return (
    <label class="home__city">
      <span class="home__city-question">{t('home.cityTitle')}</span>
      <Icon name="map-pin" size={20} />
      <select
        class="select"
        value={here ?? ''}
        onChange={(event) => void app.actions.chooseCity(event.currentTarget.value)}
      >
        {cities.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

/** By type alone: the domain's own rule would bring its schemas before the first paint. */
const closed: Readonly<Record<Handling, boolean>> = {
  ...{ received: false, in_progress: false },
  ...{ done: true, declined: true, withdrawn: true },
}
const isUnderway = (delivery: Delivery): boolean =>
  delivery.kind !== 'gone' && !(delivery.kind === 'handled' && closed[delivery.handling])

function MineTile({ app }: { app: App }) {
  const t = useT('common')
  const open = useStore(
    app.stores.mine,
    (state) => state.entries.filter(({ delivery }) => isUnderway(delivery)).length,
  )
  return <Mine hint={open > 0 ? t('home.mineOpen', { count: open }) : t('home.mineHint')} />
}

function Mine({ hint }: { hint: string }) {
  const t = useT('common')
  return (
    <Tile
      picture={<Icon name="list" size={28} />}
      label={t('home.mine')}
      hint={hint}
      href="/meine"
    />
  )
}

function LabTile({ app }: { app: App }) {
  const t = useT('common')
  const count = useStore(app.stores.sync, (state) => state.answersWaiting)
  const news = useStore(app.stores.labs, (state) => state.news)
  const hint = t(news ? 'home.labNews' : 'home.labHint')
  return <Labs hint={count > 0 ? t('home.labWaiting', { count }) : hint} />
}

function Labs({ hint }: { hint: string }) {
  const t = useT('common')
  return (
    <Tile
      picture={<Icon name="users-round" size={28} />}
      label={t('home.lab')}
      hint={hint}
      href="/labor"
    />
  )
}

function Emergency({ app }: { app: App }) {
  const t = useT('common')
  const emergency = useStore(app.stores.city, (state) => state.pack?.city.emergency)
  if (!emergency) return null
  return (
    <aside class="home__emergency">
      <h2>
        <Icon name="phone" />
        {t('home.emergencyTitle')}
      </h2>
      <p>
        <Local text={emergency} />
      </p>
    </aside>
  )
}
