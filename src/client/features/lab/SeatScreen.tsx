import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Receipt } from '#client/actions/labVerbs.ts'
import { useT } from '#client/i18n/useT.ts'
import { warningS } from '#client/lab/idle.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { Waiting } from '#client/ui/Waiting.tsx'
import { Asking } from './Asking.tsx'
import { IdleGuard } from './IdleGuard.tsx'
import { LabFrame } from './LabFrame.tsx'
import { QuietReset } from './QuietReset.tsx'
import { Resume } from './Resume.tsx'
import { Thanks } from './Thanks.tsx'
import { Welcome } from './Welcome.tsx'

/** One seat: whoever answers on this device just now, from the welcome to the thanks. */
export const SeatScreen = ({ code = '' }: { code?: string }) => (
  <LabFrame code={code}>{(entry) => <Seat key={entry.lab.id} entry={entry} />}</LabFrame>
)

type Step =
  | { readonly at: 'looking' | 'welcome' | 'resume' | 'asking' }
  | { readonly at: 'thanks'; readonly receipt: Receipt }

/** Reloaded or opened a moment ago: it is the same person, who need not be asked. */
const sameMs = 15_000

function Seat({ entry }: { entry: LabEntry }) {
  const t = useT('lab')
  const { actions } = useApp()
  const { route } = useLocation()
  const { lab, kiosk } = entry
  const [step, setStep] = useState<Step>({ at: 'looking' })
  const [person, setPerson] = useState(0)

  useEffect(() => {
    let gone = false
    async function look(): Promise<void> {
      const first = firstStep(await actions.seatAge(lab.id), kiosk ? lab.kiosk.idle_s : undefined)
      if (first === 'welcome') await actions.nextPerson(lab.id)
      if (!gone) setStep({ at: first })
    }
    // A device store that fails says so itself, at the top of the screen.
    look().catch(() => gone || setStep({ at: 'welcome' }))
    return () => {
      gone = true
    }
  }, [actions, lab.id, kiosk, lab.kiosk.idle_s])
  useFreshPage()

  /** Nothing of the last person: neither on disk nor in this page's memory. */
  async function nextPerson(): Promise<void> {
    try {
      await actions.nextPerson(lab.id)
    } finally {
      setPerson(person + 1)
      setStep({ at: 'welcome' })
    }
  }
  async function leave(): Promise<void> {
    if (kiosk) return await nextPerson()
    await actions.wipeSeat(lab.id)
    route(`/labor/${lab.code}`, true)
  }
  // A device store that fails says so itself, at the top of the screen.
  const next = () => void nextPerson().catch(() => undefined)
  if (step.at === 'looking') return <Waiting label={t('loading')} />
  const isAnswering = step.at === 'asking' || step.at === 'resume'
  return (
    <div class="lab-seat" key={person}>
      {step.at === 'welcome' && <Welcome entry={entry} onStart={() => setStep({ at: 'asking' })} />}
      {step.at === 'resume' && (
        <Resume entry={entry} onResume={() => setStep({ at: 'asking' })} onAnew={next} />
      )}
      {step.at === 'asking' && (
        <Asking
          entry={entry}
          onLeave={() => void leave().catch(() => undefined)}
          onDone={(receipt) => setStep({ at: 'thanks', receipt })}
        />
      )}
      {step.at === 'thanks' && <Thanks entry={entry} receipt={step.receipt} onNext={next} />}
      {kiosk && isAnswering && (
        <IdleGuard
          idleS={lab.kiosk.idle_s}
          onTouch={() => void actions.touchSeat(lab.id).catch(() => undefined)}
          onGone={next}
        />
      )}
      {kiosk && !isAnswering && <QuietReset onQuiet={next} />}
    </div>
  )
}

/** `idleS`: where the device is passed around, a seat that was left long ago is nobody's. */
function firstStep(age: number | undefined, idleS: number | undefined) {
  if (age === undefined) return 'welcome'
  if (idleS !== undefined && age > (idleS + warningS) * 1000) return 'welcome'
  return age < sameMs ? 'asking' : 'resume'
}

/** A page that the browser had put aside comes back as it was: with the last person's answers. */
function useFreshPage(): void {
  useEffect(() => {
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) location.reload()
    }
    addEventListener('pageshow', onShow)
    return () => removeEventListener('pageshow', onShow)
  }, [])
}
