import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useT } from '#client/i18n/useT.ts'
import type { App } from '#client/stores/appContext.ts'
import type { UndoOffer } from '#client/stores/state.ts'
import { useIsPlain } from '#client/stores/useMode.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Bar } from '#client/ui/Bar.tsx'
import { Button } from '#client/ui/Button.tsx'

interface UndoBarProps {
  app: App
  now: () => number
}

/** Ten seconds to take the last thing back, in reach of a thumb and of the keyboard; in plain mode, as long as it takes. */
export function UndoBar({ app, now }: UndoBarProps) {
  const t = useT('common')
  const { route } = useLocation()
  const plain = useIsPlain()
  const offer = useStore(app.stores.mine, (state) => state.undo)
  const seconds = useSecondsLeft(offer, now)
  useGoOn({ app, now }, plain ? offer : undefined)
  if (!offer || seconds === 0) return null
  const undo = async () => {
    await app.actions.undo()
    if (offer.what === 'sent') route(`/melden/${offer.id}`)
  }
  return (
    <div class="undo-bar">
      <Bar
        icon="undo-2"
        tone="action"
        action={
          <Button kind="quiet" onClick={() => void undo()}>
            {t('undo')}
          </Button>
        }
      >
        {t(`undoBar.${offer.what}`)}{' '}
        {!plain && <span aria-hidden="true">{t('undoBar.seconds', { count: seconds })}</span>}
      </Bar>
    </div>
  )
}

function useSecondsLeft(offer: UndoOffer | undefined, now: () => number): number {
  const [seconds, setSeconds] = useState(0)
  const until = offer?.until ?? 0
  useEffect(() => {
    const count = () => setSeconds(Math.max(0, Math.ceil((until - now()) / 1000)))
    count()
    const timer = setInterval(count, 500)
    return () => clearInterval(timer)
  }, [until, now])
  return seconds
}

/** The app's own way on after a tap, such as to the receipt, is not the person's. */
const ownWayMs = 2_000

/** Whoever opens another screen, or puts the phone away, has gone on: what was held goes out. */
function useGoOn({ app, now }: UndoBarProps, offer: UndoOffer | undefined): void {
  const { url } = useLocation()
  const at = offer?.at
  useEffect(() => {
    if (at !== undefined && now() - at > ownWayMs) void app.actions.goOn()
  }, [url])
  useEffect(() => {
    if (at === undefined) return
    const onHidden = () => {
      if (document.visibilityState === 'hidden') void app.actions.goOn()
    }
    document.addEventListener('visibilitychange', onHidden)
    return () => document.removeEventListener('visibilitychange', onHidden)
  }, [app, at])
}
