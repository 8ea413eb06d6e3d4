import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { TextField } from '#client/ui/Field.tsx'

/** The facilitator's way out of a tablet that is passed around. */
export function KioskDoor({ entry: { lab } }: { entry: LabEntry }) {
  const t = useT('lab')
  const { actions } = useApp()
  const { route } = useLocation()
  const [open, setOpen] = useState(false)
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState(false)
  const close = () => {
    setOpen(false)
    setCode('')
    setWrong(false)
  }
  async function leave(): Promise<void> {
    if (!(await actions.leaveKiosk(lab.id, code))) return setWrong(true)
    close()
    route(`/labor/${lab.code}/leiten`, true)
  }
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
      >
        <form
          class="lab-code"
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
            inputMode="numeric"
            error={wrong ? t('kiosk.wrong') : undefined}
            onInput={(value) => {
              setCode(value)
              setWrong(false)
            }}
          />
          <Button type="submit" block>
            {t('kiosk.leave')}
          </Button>
        </form>
      </Dialog>
    </div>
  )
}
