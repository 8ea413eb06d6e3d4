import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { MineEntry } from '#client/stores/state.ts'
import { useOfflineCity } from '#client/stores/useOfflineCity.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { deliveryLook } from '#client/ui/deliveryLook.ts'
import { Icon } from '#client/ui/Icon.tsx'
import { InstallOffer } from '#client/ui/InstallOffer.tsx'
import { Local } from '#client/ui/Local.tsx'
import { OfflineOffer } from '#client/ui/OfflineCity.tsx'
import { Page } from '#client/ui/Page.tsx'
import { Section } from '#client/ui/Section.tsx'
import { StateBadge } from '#client/ui/StateBadge.tsx'
import { Ticket } from '#client/ui/Ticket.tsx'
import { Waiting } from '#client/ui/Waiting.tsx'
import { Figure } from '#client/ui/Words.tsx'
import { FollowCode } from './FollowCode.tsx'
import { sentWords } from './sentWords.ts'
import { stepUrl } from './steps.ts'

/** The receipt, live: what has happened, what comes next, how to follow it. */
export function Sent({ id }: { id: string }) {
  const t = useT('report')
  const { stores } = useApp()
  const { route } = useLocation()
  const entry = useStore(stores.mine, ({ entries }) =>
    entries.find(({ report }) => report.id === id),
  )
  const isDraft = useStore(stores.mine, ({ drafts }) => drafts.some(({ draft }) => draft.id === id))
  const wasSent = useRef(false)
  if (entry) wasSent.current = true

  useEffect(() => {
    // Taken back within the ten seconds: on to where it was sent from.
    if (!entry && isDraft && wasSent.current) route(stepUrl(id, 'review'), true)
  }, [entry === undefined, isDraft])

  if (entry) return <Receipt entry={entry} />
  if (!isDraft) return <Waiting label={t('common:loading')} />
  return (
    <Page title={t('sent.undone')} documentTitle={t('sent.undone')} focusKey="undone">
      <p>{t('sent.undoneText')}</p>
      <Button block href={`/melden/${id}`}>
        {t('sent.openDraft')}
      </Button>
    </Page>
  )
}

function Receipt({ entry }: { entry: MineEntry }) {
  const t = useT('report')
  const { stores } = useApp()
  const pack = useStore(stores.city, (state) => state.pack)
  const photo = useStore(stores.sync, (state) => state.photo)
  const { report, delivery } = entry
  const words = sentWords(delivery)
  const look = deliveryLook(delivery)
  const number = 'number' in delivery ? delivery.number : report.number
  const city = pack?.city.id === report.city ? pack : undefined
  const category = city?.list.categories.find(
    ({ service_code }) => service_code === report.payload?.service_code,
  )
  return (
    <Page
      title={t('sent.title')}
      documentTitle={t('sent.title')}
      focusKey={`${report.id}/sent`}
      picture={<Icon name="circle-check" size={56} />}
      actions={<WhatNow reportId={report.id} />}
    >
      <Ticket
        icon={look.icon}
        tone={words === 'received' ? 'success' : look.tone}
        stub={<TicketNumber number={number} />}
      >
        <p role="status">{t(`sent.${words}`)}</p>
        <div>
          <StateBadge
            delivery={delivery}
            photo={photo?.report_id === report.id ? photo : undefined}
          />
        </div>
        {words === 'rejected' && <Button href={`/meine/${report.id}`}>{t('sent.mend')}</Button>}
      </Ticket>
      {city && (
        <Section id="next" title={t('sent.next')}>
          <p>
            <Local text={city.city.after_report} />
          </p>
          {category && category.expected_days > 0 && (
            <p>{t('sent.days', { count: category.expected_days })}</p>
          )}
        </Section>
      )}
      {words !== 'gone' && <FollowCode report={report} />}
      {words === 'received' && <InstallAfterFirst />}
      <OfflineOfferHere />
    </Page>
  )
}

function TicketNumber({ number }: { number: string | undefined }) {
  const t = useT('report')
  return (
    <p>
      <span class="muted">{t('sent.number')}: </span>
      {number ? <Figure>{number}</Figure> : t('sent.numberLater')}
    </p>
  )
}

/** The first good moment: the report is safe, and its city is known. */
function OfflineOfferHere() {
  return <OfflineOffer {...useOfflineCity()} />
}

/** Offered once, when the app has shown what it is good for; later it is found in the settings. */
function InstallAfterFirst() {
  const { actions, stores } = useApp()
  const kind = useStore(stores.app, (state) => state.install)
  const isFirst = useStore(
    stores.mine,
    ({ entries }) => entries.filter(({ report }) => report.payload).length === 1,
  )
  return isFirst ? <InstallOffer kind={kind} onInstall={() => void actions.install()} /> : null
}

function WhatNow({ reportId }: { reportId: string }) {
  const t = useT('report')
  const { actions } = useApp()
  const { route } = useLocation()
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  function onAgain() {
    setState('busy')
    actions.againHere(reportId).then(
      (next) => route(stepUrl(next, 'photo')),
      () => setState('failed'),
    )
  }
  return (
    <>
      {state === 'failed' && <Alert tone="danger" title={t('sent.failed')} urgent />}
      <div class="cluster">
        <Button kind="secondary" icon="repeat" busy={state === 'busy'} onClick={onAgain}>
          {t('sent.again')}
        </Button>
        <Button href="/" icon="check">
          {t('sent.done')}
        </Button>
      </div>
    </>
  )
}
