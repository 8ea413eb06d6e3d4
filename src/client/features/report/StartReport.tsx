import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Prefill } from '#client/actions/actions.ts'
import { useT } from '#client/i18n/useT.ts'
import { type App, useApp } from '#client/stores/appContext.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Page } from '#client/ui/Page.tsx'
import { Waiting } from '#client/ui/Waiting.tsx'
import { type DeepLink, fitToPack, ignoredQuery, parseDeepLink } from './deepLink.ts'
import { isUntouched, stepUrl } from './steps.ts'

/** /melden: a draft at once, with what a link or sticker fills in, and on to the photo. */
export function StartReport() {
  const t = useT('report')
  const app = useApp()
  const { url, route } = useLocation()
  const [failed, setFailed] = useState(false)
  const running = useRef(false)

  async function start() {
    if (running.current) return
    running.current = true
    setFailed(false)
    try {
      route(await draftUrl(app, new URLSearchParams(url.split('?')[1] ?? '')), true)
    } catch {
      // The store's own trouble is told by the shell's bar; here the person can try again.
      setFailed(true)
    }
    running.current = false
  }
  useEffect(() => void start(), [])

  if (!failed) return <Waiting label={t('common:loading')} />
  return (
    <Page title={t('flow.newReport')} focusKey="start-failed">
      <Alert tone="danger" title={t('flow.notSaved')} urgent>
        <p>{t('common:bar.storeFailed')}</p>
      </Alert>
      <Button block icon="refresh-cw" onClick={() => void start()}>
        {t('common:retry')}
      </Button>
    </Page>
  )
}

async function draftUrl(app: App, params: URLSearchParams): Promise<string> {
  const { prefill, ignored } = await readLink(app, params)
  const isRound = params.get('runde') === '1'
  const wishes: Prefill = isRound ? { ...prefill, round: true } : prefill
  const id = (await reusedDraft(app, wishes)) ?? (await app.actions.startDraft(wishes))
  return stepUrl(id, 'photo') + ignoredQuery(ignored)
}

/** The link, checked against the pack of the city it names; that city becomes the app's. */
async function readLink({ actions, stores }: App, params: URLSearchParams): Promise<DeepLink> {
  const cities = stores.city.getState().cities.map(({ id }) => id)
  const link = parseDeepLink(params, cities)
  const wished = link.prefill.city
  if (wished !== undefined && wished !== stores.city.getState().pack?.city.id) {
    await actions.chooseCity(wished)
  }
  const pack = stores.city.getState().pack
  if (!pack) return link
  if (wished === undefined || wished === pack.city.id) return fitToPack(link, pack.list)
  // Not on this device and no network: the report goes on in the city that is here.
  const { city: _, ...rest } = link.prefill
  return fitToPack({ prefill: rest, ignored: [...link.ignored, 'stadt'] }, pack.list)
}

/** Tapping "Melden" and going back again must not pile up empty drafts. */
async function reusedDraft({ actions, stores }: App, wishes: Prefill): Promise<string | undefined> {
  if (Object.keys(wishes).length > 0) return undefined
  const here = stores.city.getState().pack?.city.id
  const empty = stores.mine
    .getState()
    .drafts.find(({ draft }) => draft.city === here && isUntouched(draft))
  if (!empty) return undefined
  return (await actions.openDraft(empty.draft.id)) ? empty.draft.id : undefined
}
