import type { ComponentChildren } from 'preact'
import { useT } from '#client/i18n/useT.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Page } from '#client/ui/Page.tsx'
import { Waiting } from '#client/ui/Waiting.tsx'
import { JoinWays } from './JoinWays.tsx'
import { useLab } from './useLab.ts'
import './lab.css'
import './seat.css'

interface LabFrameProps {
  readonly code: string
  readonly children: (entry: LabEntry) => ComponentChildren
}

/** Every screen of one lab: waits for it, or says why it is not here and what can be done. */
export function LabFrame({ code, children }: LabFrameProps) {
  const t = useT('lab')
  const found = useLab(code)
  if (found.state === 'loading') return <Waiting label={t('loading')} />
  if (found.state === 'here') return <>{children(found.entry)}</>
  return (
    <Page
      picture={<Icon name="heart-handshake" size={56} />}
      title={t('title')}
      documentTitle={t('documentTitle')}
      back={{ href: '/labor', label: t('back') }}
      focusKey="missing"
    >
      <Alert tone="warning" title={t(`join.problem.${found.why}`)} urgent />
      <JoinWays />
    </Page>
  )
}
