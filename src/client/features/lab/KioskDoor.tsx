import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { TextField } from '#client/ui/Field.tsx'

/** The facilitator's way out of a tablet that is passed around. */
export function KioskDoor({ entry }: { entry: LabEntry }) {
  const t = useT('lab')
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <div class="lab-door">
      <Button kind="quiet" icon="lock" onClick={() => setOpen(true)}>
        {t('kiosk.locked')}
      </Button>
      <Dialog
        open={open}
        title={t('kiosk.leaveTitle')}
        closeLabel={t('common:close')}
        onClose={close}
        titleId="lab-door-title"
      >
        <DoorCode entry={entry} onLeft={close} />
      </Dialog>
    </div>
  )
}

function DoorCode({ entry: { lab }, onLeft }: { entry: LabEntry; onLeft: () => void }) {
  const t = useT('lab')
  const { actions } = useApp()
  const { route } = useLocation()
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState(false)
  const [waitS, setWaitS] = useState(0)
  useEffect(() => {
    if (waitS <= 0) return
    const timer = setTimeout(() => setWaitS(waitS - 1), 1000)
    return () => clearTimeout(timer)
  }, [waitS])
  async function leave(): Promise<void> {
    const end = await actions.leaveKiosk(lab.id, code)
    setCode('')
    if (!end.left) {
      setWrong(true)
      return setWaitS(end.waitS)
    }
    onLeft()
    route(`/labor/${lab.code}/leiten`, true)
  }
  const problem =
    waitS > 0 ? t('kiosk.wait', { count: waitS }) : wrong ? t('kiosk.wrong') : undefined
  return (
    <form
      class="lab-code lab-code--secret"
      onSubmit={(event) => {
        event.preventDefault()
        // A device store that fails says so itself, at the top of the screen.
        void leave().catch(() => undefined)
      }}
    >
      <TextField
        id="lab-leave-code"
        label={t('kiosk.leaveCode')}
        value={code}
        error={problem}
        enterKeyHint="done"
        onInput={(value) => {
          setCode(value)
          setWrong(false)
        }}
      />
      <Button type="submit" block>
        {t('kiosk.leave')}
      </Button>
    </form>
  )
}
