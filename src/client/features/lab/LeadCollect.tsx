import { useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import { FileButton } from '#client/ui/FileButton.tsx'
import { Section } from '#client/ui/Section.tsx'
import { Scanner } from './Scanner.tsx'
import { TakenIn } from './TakenIn.tsx'
import { useTakeIn } from './useTakeIn.ts'

/** Takes the answers of the other devices, each once, however often it is done. */
export function LeadCollect() {
  const t = useT('lab')
  const [scanning, setScanning] = useState(false)
  const takeIn = useTakeIn()
  return (
    <Section id="lead-collect" title={t('lead.collect')}>
      <p>{t('lead.collectText')}</p>
      <div class="lab-ways">
        <Button kind="secondary" block icon="camera" onClick={() => setScanning(true)}>
          {t('lead.scan')}
        </Button>
        <FileButton
          icon="upload"
          accept=".stadtlabor-lab,application/x-stadtlabor-lab,application/octet-stream"
          kind="secondary"
          onFiles={(files) => void takeIn.file(files[0])}
        >
          {t('lead.openFile')}
        </FileButton>
      </div>
      <TakenIn end={takeIn.end} />
      {scanning && (
        <Scanner
          onParcel={(bytes) => {
            setScanning(false)
            void takeIn.parcel(bytes)
          }}
          onClose={() => setScanning(false)}
        />
      )}
    </Section>
  )
}
