import { useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'

interface LeaveSeatProps {
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly onLeave: () => void
}

/** A way out at any time; what was answered goes with it, and that is said before. */
export function LeaveSeat({ open, onOpen, onLeave }: LeaveSeatProps) {
  const t = useT('lab')
  const stay = () => onOpen(false)
  return (
    <>
      <Button kind="quiet" icon="x" onClick={() => onOpen(true)}>
        {t('seat.leave')}
      </Button>
      <Dialog
        open={open}
        title={t('seat.leaveTitle')}
        titleId="lab-leave-title"
        closeLabel={t('common:close')}
        onClose={stay}
        footer={
          <>
            <Button onClick={stay}>{t('seat.leaveKeep')}</Button>
            <Button kind="secondary" danger onClick={onLeave}>
              {t('seat.leaveWipe')}
            </Button>
          </>
        }
      >
        <p>{t('seat.leaveText')}</p>
      </Dialog>
    </>
  )
}
