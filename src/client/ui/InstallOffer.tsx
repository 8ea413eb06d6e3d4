import { useNeeded } from '#client/i18n/useNeeded.ts'
import { useT } from '#client/i18n/useT.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { InstallPicture } from './InstallPicture.tsx'
import { Panel } from './Panel.tsx'
import './styles/install.css'

interface InstallOfferProps {
  /** prompt: the browser asks by itself; ios: only the person can do it; none: nothing to offer. */
  kind: 'none' | 'prompt' | 'ios'
  onInstall: () => void
}

/** Offers the home screen. Speaks the words of the namespace settings, which it loads itself. */
export function InstallOffer({ kind, onInstall }: InstallOfferProps) {
  const t = useT('settings')
  const ready = useNeeded('settings')
  if (!ready || kind === 'none') return null
  if (kind === 'ios') return <IosGuide />
  return (
    <Panel
      title={t('install.title')}
      picture={<Icon name="smartphone" size={28} />}
      action={
        <Button kind="secondary" icon="download" onClick={onInstall}>
          {t('install.button')}
        </Button>
      }
    >
      <p>{t('install.text')}</p>
    </Panel>
  )
}

const steps = [1, 2, 3] as const

function IosGuide() {
  const t = useT('settings')
  return (
    <Panel title={t('install.iosTitle')}>
      <p>{t('install.text')}</p>
      <ol class="install-steps">
        {steps.map((step) => (
          <li class="install-steps__step" key={step}>
            <InstallPicture step={step} />
            <span>{t(`install.ios${step}`)}</span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
