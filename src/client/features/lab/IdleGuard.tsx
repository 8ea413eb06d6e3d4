import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { type Idle, idleAt, signsOfLife } from '#client/lab/idle.ts'
import { ClockContext } from '#client/stores/clock.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'

interface IdleGuardProps {
  readonly idleS: number
  /** Somebody is there; at most every few seconds. */
  readonly onTouch: () => void
  readonly onGone: () => void
}

const touchEveryMs = 10_000

/** Asks a tablet that nobody touches whether somebody is there, and wipes it when nobody answers. */
export function IdleGuard({ idleS, onTouch, onGone }: IdleGuardProps) {
  const t = useT('lab')
  const now = useContext(ClockContext)
  const touched = useRef(now())
  const told = useRef(now())
  const calls = useRef({ onTouch, onGone })
  calls.current = { onTouch, onGone }
  const [idle, setIdle] = useState<Idle>({ kind: 'there' })
  useEffect(() => {
    const alive = () => {
      // While the question stands there only its button counts: a sleeve on the table is nobody.
      if (idleAt(now(), touched.current, idleS).kind !== 'there') return
      touched.current = now()
      if (now() - told.current < touchEveryMs) return
      told.current = now()
      calls.current.onTouch()
    }
    const look = () => {
      const state = idleAt(now(), touched.current, idleS)
      setIdle(state)
      if (state.kind === 'gone') calls.current.onGone()
    }
    for (const sign of signsOfLife) addEventListener(sign, alive, { capture: true, passive: true })
    const timer = setInterval(look, 1000)
    document.addEventListener('visibilitychange', look)
    return () => {
      for (const sign of signsOfLife) removeEventListener(sign, alive, { capture: true })
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [now, idleS])

  const stay = () => {
    touched.current = now()
    setIdle({ kind: 'there' })
    onTouch()
  }
  const isAsking = idle.kind === 'asking'
  return (
    <Dialog
      open={isAsking}
      title={t('idle.title')}
      titleId="lab-idle-title"
      closeLabel={t('idle.stay')}
      onClose={stay}
    >
      <div class="lab-idle">
        <p>{t('idle.text', { count: isAsking ? idle.secondsLeft : 0 })}</p>
        <Button block onClick={stay}>
          {t('idle.stay')}
        </Button>
      </div>
    </Dialog>
  )
}
