import { useState } from 'preact/hooks'
import type { AnswersParcel, Parcel } from '#client/actions/labVerbs.ts'
import { useT } from '#client/i18n/useT.ts'
import { maxParcelBytes, sliceBytes } from '#client/lab/transfer/frames.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Choice } from '#client/ui/Choice.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { AnimatedQr } from './AnimatedQr.tsx'

interface ShowParcelProps {
  readonly title: string
  readonly parcel: Parcel | AnswersParcel
  /** The person says that the other device has it all; answers only. */
  readonly onArrived?: () => void
  readonly onClose: () => void
}

const speeds = { slow: 4, normal: 8, fast: 14 } as const
type Speed = keyof typeof speeds
const isSpeed = (value: string | undefined): value is Speed =>
  value !== undefined && value in speeds

/** A parcel as a moving code, to be filmed by another device. */
export function ShowParcel({ title, parcel, onArrived, onClose }: ShowParcelProps) {
  const t = useT('lab')
  const [speed, setSpeed] = useState<Speed>('normal')
  const [paused, setPaused] = useState(false)
  const parts = Math.ceil(parcel.bytes.length / sliceBytes)
  const tooMany = parcel.bytes.length > maxParcelBytes
  return (
    <Dialog
      open
      title={title}
      closeLabel={t('show.close')}
      onClose={onClose}
      footer={
        onArrived && !tooMany ? (
          <Button block icon="check" onClick={onArrived}>
            {t('show.arrived')}
          </Button>
        ) : undefined
      }
    >
      <div class="lab-show">
        {tooMany ? (
          <Alert tone="warning" title={t('show.many')} />
        ) : (
          <>
            <AnimatedQr {...{ parcel, paused }} perSecond={speeds[speed]} label={t('show.label')} />
            <p>{t('show.how')}</p>
            {'word' in parcel && (
              <p class="lab-word">
                {t('show.word')}: <strong>{parcel.word}</strong>
                <span class="muted">{t('show.wordHint')}</span>
              </p>
            )}
            <p class="muted">
              {t('show.parts', { count: parts })}
              {parts > 120 && ` – ${t('show.many')}`}
            </p>
            {parcel.left > 0 && <p class="muted">{t('show.left', { count: parcel.left })}</p>}
            <Choice
              name="lab-speed"
              legend={t('show.speed')}
              options={(['slow', 'normal', 'fast'] as const).map((value) => ({
                value,
                label: t(`show.${value}`),
              }))}
              value={[speed]}
              onChange={([value]) => isSpeed(value) && setSpeed(value)}
            />
            <Button kind="secondary" block pressed={paused} onClick={() => setPaused(!paused)}>
              {t(paused ? 'show.goOn' : 'show.pause')}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  )
}
