import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Receipt } from '#client/actions/labVerbs.ts'
import { FormPlayer } from '#client/forms/FormPlayer.tsx'
import type { PlayerSteps } from '#client/forms/player.ts'
import { useHashSteps } from '#client/forms/useHashSteps.ts'
import { useMemorySteps } from '#client/forms/useMemorySteps.ts'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { useMode } from '#client/stores/useMode.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Waiting } from '#client/ui/Waiting.tsx'
import type { Answers, FormRun, Saved } from '#domain/form/run.ts'
import { LeaveSeat } from './LeaveSeat.tsx'
import { type SeatRun, useFormRun } from './useFormRun.ts'
import { usePlayerPorts } from './usePlayerPorts.ts'

interface AskingProps {
  readonly entry: LabEntry
  readonly onLeave: () => void
  readonly onDone: (receipt: Receipt) => void
}

/** The questions. Where tablets are shared, steps leave nothing in the browser's history. */
export function Asking(props: AskingProps) {
  const t = useT('lab')
  const seat = useFormRun(props.entry.lab.id)
  if (!seat) return <Waiting label={t('loading')} />
  return props.entry.kiosk ? (
    <SharedAsking {...props} {...seat} />
  ) : (
    <OwnAsking {...props} {...seat} />
  )
}

function SharedAsking(props: AskingProps & SeatRun) {
  const [asks, setAsks] = useState(false)
  const steps = useMemorySteps(() => setAsks(true), props.step)
  return <Questions {...props} steps={steps} asks={asks} setAsks={setAsks} />
}

function OwnAsking({ step, ...props }: AskingProps & SeatRun) {
  const [asks, setAsks] = useState(false)
  // Before the first look at it: an address without a step is that of a page opened anew.
  useMemo(() => {
    if (step && !location.hash)
      history.replaceState(history.state, '', `#${encodeURIComponent(step)}`)
  }, [step])
  const steps = useHashSteps(() => setAsks(true))
  return <Questions {...props} steps={steps} asks={asks} setAsks={setAsks} />
}

interface QuestionsProps extends AskingProps {
  readonly run: FormRun
  readonly steps: PlayerSteps
  /** The person wants to go: what was answered would be wiped. */
  readonly asks: boolean
  readonly setAsks: (asks: boolean) => void
}

function Questions({ entry, run, steps, asks, setAsks, onLeave, onDone }: QuestionsProps) {
  const t = useT('lab')
  const { actions } = useApp()
  const mode = useMode()
  const labId = entry.lab.id
  const ports = usePlayerPorts(entry.lab)
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready')
  useEffect(() => {
    // A device store that fails says so itself, at the top of the screen.
    void actions.saveStep(labId, steps.at).catch(() => undefined)
  }, [actions, labId, steps.at])

  const save = (saved: Saved) => {
    actions.saveSeat(labId, saved).then(
      () => state === 'failed' && setState('ready'),
      () => setState('failed'),
    )
  }
  async function finish(answers: Answers, media: readonly string[]): Promise<void> {
    setState('busy')
    try {
      onDone(await actions.finishAnswer(labId, answers, media))
    } catch {
      // The seat is untouched: the person may hand in again once there is room.
      setState('failed')
    }
  }
  return (
    <FormPlayer
      {...ports}
      {...{ run, mode, steps }}
      onSave={save}
      onFinish={(answers, media) => void finish(answers, media)}
      finishLabel={t('seat.finish')}
      busy={state === 'busy'}
      banner={
        <div class="lab-banner">
          {state === 'failed' && <Alert tone="danger" urgent title={t('seat.saveFailed')} />}
          <LeaveSeat open={asks} onOpen={setAsks} onLeave={onLeave} />
        </div>
      }
    />
  )
}
