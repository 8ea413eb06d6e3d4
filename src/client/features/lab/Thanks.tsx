import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Receipt } from '#client/actions/labVerbs.ts'
import { useT } from '#client/i18n/useT.ts'
import { receiptLink } from '#client/lab/receiptLink.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Button } from '#client/ui/Button.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Page } from '#client/ui/Page.tsx'
import { QrCode } from '#client/ui/QrCode.tsx'
import { TakeBackDialog } from './TakeBackDialog.tsx'

interface ThanksProps {
  readonly entry: LabEntry
  readonly receipt: Receipt
  readonly onNext: () => void
}

/** Handed in and wiped; the next person is one tap away. */
export function Thanks({ entry, receipt, onNext }: ThanksProps) {
  const t = useT('lab')
  const { actions, stores } = useApp()
  const { route } = useLocation()
  const offline = useStore(stores.sync, ({ phase }) => phase === 'offline')
  const [takenBack, setTakenBack] = useState(false)
  const { lab, kiosk, role } = entry
  const isShared = kiosk || role === 'facilitator'
  const [keeps, setKeeps] = useState(false)
  const [asked, setAsked] = useState(false)
  async function takeBack(): Promise<void> {
    setAsked(false)
    await actions.takeBack(lab.id, receipt)
    setTakenBack(true)
  }
  const done = () => route(`/labor/${lab.code}`, true)
  return (
    <Page
      picture={<Icon name="circle-check" size={56} />}
      title={t('thanks.title')}
      documentTitle={t('thanks.documentTitle')}
      focusKey={receipt.answerId}
      actions={
        <Button block icon={isShared ? 'arrow-right' : 'check'} onClick={isShared ? onNext : done}>
          {t(isShared ? 'thanks.next' : 'thanks.done')}
        </Button>
      }
    >
      <div class="lab-thanks">
        <span class="lab-thanks__sign">
          <Icon name="circle-check" size={72} />
          <span class="lab-thanks__sparks" aria-hidden="true" />
        </span>
        <p class="lab-lead">{t('thanks.text')}</p>
        {offline && <p class="muted">{t('thanks.waits')}</p>}
      </div>
      {isShared && !takenBack && (
        <div class="lab-keep">
          {keeps ? (
            <>
              <p>{t('thanks.keepText')}</p>
              <QrCode
                text={receiptLink(location.origin, lab.code, receipt)}
                label={t('thanks.keep')}
              />
            </>
          ) : (
            <Button kind="secondary" icon="smartphone" onClick={() => setKeeps(true)}>
              {t('thanks.keep')}
            </Button>
          )}
        </div>
      )}
      {lab.results === 'live' && !kiosk && (
        <div>
          <Button kind="secondary" icon="eye" href={`/labor/${lab.code}/wand`}>
            {t('thanks.results')}
          </Button>
        </div>
      )}
      <p role="status">{takenBack && t('thanks.takenBack')}</p>
      {!takenBack && (
        <div>
          <Button kind="quiet" icon="undo-2" onClick={() => setAsked(true)}>
            {t('thanks.takeBack')}
          </Button>
        </div>
      )}
      <TakeBackDialog
        asked={asked}
        onKeep={() => setAsked(false)}
        // A device store that fails says so itself, at the top of the screen.
        onTakeBack={() => void takeBack().catch(() => undefined)}
      />
    </Page>
  )
}
