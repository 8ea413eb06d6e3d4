import { useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import { FileButton } from '#client/ui/FileButton.tsx'
import { Scanner } from './Scanner.tsx'
import { TakenIn } from './TakenIn.tsx'
import { useTakeIn } from './useTakeIn.ts'

/** Ways to a lab that need no network: the camera, or a file. */
export function JoinWays() {
  const t = useT('lab')
  const [scanning, setScanning] = useState(false)
  const takeIn = useTakeIn()
  return (
    <>
      <div class="lab-ways">
        <Button kind="secondary" block icon="qr-code" onClick={() => setScanning(true)}>
          {t('join.scan')}
        </Button>
        <FileButton
          icon="upload"
          accept=".stadtlabor-lab,application/x-stadtlabor-lab,application/octet-stream"
          kind="secondary"
          onFiles={(files) => void takeIn.file(files[0])}
        >
          {t('join.file')}
        </FileButton>
      </div>
      <p class="muted">{t('join.scanHint')}</p>
      <TakenIn end={takeIn.end} />
      {scanning && (
        <Scanner
          onParcel={(bytes) => {
            setScanning(false)
            void takeIn.parcel(bytes)
          }}
          onLink={takeIn.link}
          onClose={() => setScanning(false)}
        />
      )}
    </>
  )
}
