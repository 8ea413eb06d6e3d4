import type { ComponentChildren } from 'preact'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { DraftState } from '#client/stores/state.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import type { IconName } from '#client/ui/icons.ts'
import { Page } from '#client/ui/Page.tsx'
import type { DraftStep } from './draft.ts'
import type { Flow } from './flow.ts'
import { PhotoProblems } from './PhotoProblems.tsx'
import { mainSteps } from './steps.ts'

const pictures: Readonly<Record<DraftStep, IconName>> = {
  photo: 'camera',
  category: 'list',
  questions: 'circle-question-mark',
  place: 'map-pin',
  text: 'pencil',
  contact: 'phone',
  review: 'send',
}

export interface StepProps {
  flow: Flow
  /** The device store refused something a moment ago. */
  failed: boolean
}

interface StepPageProps extends StepProps {
  step: DraftStep
  title: string
  /** Of a title in the city's own words. */
  titleLang?: string | undefined
  /** How far one is within the step: "Frage 1 von 4". */
  within?: string | undefined
  actions?: ComponentChildren
  children: ComponentChildren
  /** A screen within the step, with a title of its own. */
  inner?: string
  onBack?: () => void
  /** What the step is about, in plain mode. */
  picture?: ComponentChildren
}

/** The frame of every step: where one is, that it is saved, what went wrong. */
export function StepPage({
  flow,
  failed,
  step,
  title,
  titleLang,
  within,
  actions,
  children,
  inner,
  onBack,
  picture,
}: StepPageProps) {
  const t = useT('report')
  const { stores } = useApp()
  const saving = useStore(stores.draft, (state) => state.saving)
  const steps = mainSteps(flow.way)
  const index = steps.indexOf(step)
  const where =
    index < 0 ? t('flow.changing') : t('flow.step', { index: index + 1, count: steps.length })
  const separator = flow.way.plain ? '\n' : ' · '
  const saved = saving === 'saved' ? t('flow.saved') : saving === 'saving' ? t('flow.saving') : ''
  return (
    <Page
      title={titleLang ? <span lang={titleLang}>{title}</span> : title}
      documentTitle={t('flow.documentTitle', { step: title })}
      focusKey={`${flow.draft.id}/${step}/${inner ?? flow.page ?? ''}`}
      back={{ label: t('common:back'), onClick: onBack ?? flow.back }}
      overline={[where, within, saved].filter(Boolean).join(separator)}
      {...(index >= 0 && { progress: (index + 1) / steps.length })}
      picture={picture ?? <Icon name={pictures[step]} size={56} />}
      actions={actions}
    >
      <SavingTrouble saving={saving} failed={failed} />
      <PhotoProblems />
      {children}
    </Page>
  )
}

function SavingTrouble({ saving, failed }: { saving: DraftState['saving']; failed: boolean }) {
  const t = useT('report')
  if (saving === 'full') {
    return (
      <Alert tone="danger" title={t('flow.full')} urgent>
        <p>{t('flow.fullText')}</p>
      </Alert>
    )
  }
  if (saving !== 'failed' && !failed) return null
  return (
    <Alert tone="danger" title={t('flow.notSaved')} urgent>
      <p>{t('flow.notSavedText')}</p>
    </Alert>
  )
}
