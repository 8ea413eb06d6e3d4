import { useMemo, useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { useCamera } from '#client/lab/camera/useCamera.ts'
import { labPath } from '#client/lab/labPath.ts'
import { createReceiver } from '#client/lab/transfer/frames.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Progress } from '#client/ui/Progress.tsx'

interface ScannerProps {
  readonly onParcel: (bytes: Uint8Array<ArrayBuffer>) => void
  /** A printed code that leads to a lab; absent where only devices are scanned. */
  readonly onLink?: (path: string) => void
  readonly onClose: () => void
}

/** Films the moving code of another device until its parcel is whole, or a poster's link. */
export function Scanner({ onParcel, onLink, onClose }: ScannerProps) {
  const t = useT('lab')
  const receiver = useMemo(createReceiver, [])
  const [parts, setParts] = useState<{ have: number; of: number }>()
  const [foreign, setForeign] = useState(false)
  const { video, state } = useCamera((text) => {
    const taken = receiver.take(text)
    setForeign(taken.kind === 'foreign')
    if (taken.kind === 'complete') onParcel(taken.bytes)
    if (taken.kind === 'progress') setParts(taken)
    const path = taken.kind === 'foreign' ? labPath(text) : undefined
    if (path) onLink?.(path)
  })
  const isBlind = state === 'refused' || state === 'missing'
  return (
    <Dialog open title={t('scan.title')} closeLabel={t('scan.close')} onClose={onClose}>
      <div class="lab-scan">
        {isBlind && <Alert tone="warning" urgent title={t(`scan.${state}`)} />}
        <video class="lab-scan__film" ref={video} muted playsInline hidden={isBlind} />
        <p role="status">
          {state === 'starting' && t('scan.starting')}
          {state === 'looking' && (foreign && !parts ? t('scan.foreign') : t('scan.aim'))}
        </p>
        {parts && <Progress label={t('scan.progress', parts)} value={parts.have / parts.of} />}
      </div>
    </Dialog>
  )
}
