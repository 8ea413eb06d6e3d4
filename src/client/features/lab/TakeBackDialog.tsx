import { useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'

interface TakeBackDialogProps {
  readonly asked: boolean
  readonly onKeep: () => void
  readonly onTakeBack: () => void
}

/** What is taken back is gone for good: nobody does that with one slip of a thumb. */
export function TakeBackDialog({ asked, onKeep, onTakeBack }: TakeBackDialogProps) {
  const t = useT('lab')
  return (
    <Dialog
      open={asked}
      title={t('about.takeBackTitle')}
      titleId="lab-take-back-title"
      closeLabel={t('common:close')}
      onClose={onKeep}
      footer={
        asked && (
          <>
            <Button onClick={onKeep}>{t('about.takeBackKeep')}</Button>
            <Button kind="secondary" danger onClick={onTakeBack}>
              {t('about.takeBack')}
            </Button>
          </>
        )
      }
    >
      <p>{t('about.takeBackText')}</p>
    </Dialog>
  )
}
