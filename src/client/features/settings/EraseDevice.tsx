import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { type AtStake, atStake, nothingUnsent } from './atStake.ts'

const kinds = ['drafts', 'reports', 'photos', 'additions', 'receipts'] as const

/** Removes everything from this device, after naming what would be lost. */
export function EraseDevice() {
  const t = useT('settings')
  const { actions, stores } = useApp()
  const { route } = useLocation()
  const mine = useStore(stores.mine, (state) => state)
  const [state, setState] = useState<'closed' | 'asking' | 'busy' | 'failed'>('closed')
  const close = () => setState('closed')

  async function erase() {
    setState('busy')
    try {
      await actions.eraseDevice()
    } catch {
      // Another window may hold the store open; the person is told.
      setState('failed')
      return
    }
    setState('closed')
    route('/')
  }
  return (
    <>
      <p>{t('erase.text')}</p>
      <div>
        <Button kind="secondary" danger icon="trash-2" onClick={() => setState('asking')}>
          {t('erase.button')}
        </Button>
      </div>
      <Dialog
        open={state !== 'closed'}
        title={t('erase.dialogTitle')}
        closeLabel={t('common:close')}
        onClose={close}
        footer={
          <>
            <Button danger busy={state === 'busy'} onClick={() => void erase()}>
              {t('erase.confirm')}
            </Button>
            <Button kind="secondary" onClick={close}>
              {t('common:cancel')}
            </Button>
          </>
        }
      >
        <Lost stake={atStake(mine)} />
        {state === 'failed' && <Alert tone="danger" urgent title={t('erase.failed')} />}
      </Dialog>
    </>
  )
}

function Lost({ stake }: { stake: AtStake }) {
  const t = useT('settings')
  const lost = kinds.filter((kind) => stake[kind] > 0)
  return (
    <div class="prose">
      {nothingUnsent(stake) && <p>{t('erase.nothingLost')}</p>}
      {lost.length > 0 && (
        <>
          <p>
            <strong>{t('erase.lost')}</strong>
          </p>
          <ul>
            {lost.map((kind) => (
              <li key={kind}>{t(`erase.${kind}`, { count: stake[kind] })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
