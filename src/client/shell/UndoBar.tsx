import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useT } from '#client/i18n/useT.ts'
import type { App } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Bar } from '#client/ui/Bar.tsx'
import { Button } from '#client/ui/Button.tsx'

/** Ten seconds to take the last thing back, in reach of a thumb and of the keyboard. */
export function UndoBar({ app, now }: { app: App; now: () => number }) {
  const t = useT('common')
  const { route } = useLocation()
  const offer = useStore(app.stores.mine, (state) => state.undo)
  const [seconds, setSeconds] = useState(0)
  const until = offer?.until ?? 0
  useEffect(() => {
    const count = () => setSeconds(Math.max(0, Math.ceil((until - now()) / 1000)))
    count()
    const timer = setInterval(count, 500)
    return () => clearInterval(timer)
  }, [until, now])
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
        <span aria-hidden="true">{t('undoBar.seconds', { count: seconds })}</span>
      </Bar>
    </div>
  )
}
