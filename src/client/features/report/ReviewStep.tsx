import { useLanguage, useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { ErrorSummary } from '#client/ui/ErrorSummary.tsx'
import { Local } from '#client/ui/Local.tsx'
import { inLanguage } from '#domain/localText.ts'
import { AssetOffer } from './AssetOffer.tsx'
import { CityHint } from './CityHint.tsx'
import type { Flow } from './flow.ts'
import { PhotoPlaceOffer } from './PhotoPlaceOffer.tsx'
import { ReviewRows } from './ReviewRows.tsx'
import { RoundLine } from './RoundLine.tsx'
import { SimilarReports } from './SimilarReports.tsx'
import { StepPage, type StepProps } from './StepPage.tsx'
import { hasPlace, stepForField } from './steps.ts'
import { type Sending, useSend } from './useSend.ts'
import { VagueHint } from './VagueHint.tsx'

export function ReviewStep({ flow, failed }: StepProps) {
  const t = useT('report')
  const { sending, send } = useSend(flow)
  return (
    <StepPage
      flow={flow}
      failed={failed}
      step="review"
      title={t('review.title')}
      actions={<SendButton flow={flow} sending={sending} onSend={send} />}
    >
      <SendProblems flow={flow} sending={sending} />
      <RoundLine draft={flow.draft} category={flow.category} />
      <AssetOffer flow={flow} />
      <SimilarReports flow={flow} />
      <CityHint flow={flow} />
      <VagueHint flow={flow} />
      {!hasPlace(flow.draft) && <PhotoPlaceOffer flow={flow} />}
      <ReviewRows flow={flow} />
      <Rules flow={flow} />
    </StepPage>
  )
}

interface SendButtonProps {
  flow: Flow
  sending: Sending
  onSend: () => void
}

/** Waiting is said in the button itself: it keeps its place, its focus and its name in reach. */
export function SendButton({ flow, sending, onSend }: SendButtonProps) {
  const t = useT('report')
  const { stores } = useApp()
  const atWork = useStore(stores.draft, (state) => state.photosAtWork)
  const status = useStore(stores.position, (state) => state.status)
  const isBusy = sending.kind === 'busy'
  const isSearching = status === 'searching' && !hasPlace(flow.draft)
  const waits =
    atWork > 0 ? 'review.waitPhoto' : isSearching ? 'review.waitPlace' : 'review.waitSend'
  return (
    <Button block icon="send" busy={isBusy} onClick={onSend}>
      {t(isBusy ? waits : 'review.send')}
    </Button>
  )
}

export function SendProblems({ flow, sending }: { flow: Flow; sending: Sending }) {
  const t = useT('report')
  const language = useLanguage()
  if (sending.kind === 'failed') {
    return (
      <Alert tone="danger" title={t('review.failed')} urgent>
        <p>{t('review.failedText')}</p>
      </Alert>
    )
  }
  if (sending.kind !== 'incomplete') return null
  const errors = sending.fields.map((field) => ({
    id: `problem-${field}`,
    text: problemWords(field),
    onClick: () => flow.go(stepForField(field)),
  }))
  return <ErrorSummary title={t('flow.problems')} errors={errors} />

  function problemWords(field: string): string {
    const step = stepForField(field)
    switch (step) {
      case 'questions': {
        const code = field.slice('attributes.'.length)
        const asked = flow.category?.questions.find((one) => one.code === code)
        const question = asked ? inLanguage(asked.description, language).text : code
        return t('review.problem.attributes', { question })
      }
      case 'category':
        return t('review.problem.service_code')
      case 'place':
        return t('review.problem.place')
      case 'text':
        return t('review.problem.description')
      case 'contact':
        return t('review.problem.contact')
      case 'photo':
        return t('review.problem.photos')
      case 'review':
        return t('review.problem.other')
    }
  }
}

/** What becomes public, and where help is faster than a report. */
export function Rules({ flow }: { flow: Flow }) {
  const t = useT('report')
  const { city } = flow.pack
  const rule =
    flow.category?.public === false
      ? 'review.notPublic'
      : city.publishing === 'after_review'
        ? 'review.afterReview'
        : 'review.atOnce'
  return (
    <div class="stack stack--tight muted">
      <p>{t(rule)}</p>
      <p>
        <strong>{t('review.emergency')}</strong> <Local text={city.emergency} />
      </p>
    </div>
  )
}
