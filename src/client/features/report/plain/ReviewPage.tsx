import { useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { PhotoPlaceOffer } from '../PhotoPlaceOffer.tsx'
import { ReviewRows } from '../ReviewRows.tsx'
import { Rules, SendButton, SendProblems } from '../ReviewStep.tsx'
import { RoundLine } from '../RoundLine.tsx'
import { SimilarReports, useSimilar } from '../SimilarReports.tsx'
import { StepPage, type StepProps } from '../StepPage.tsx'
import { hasPlace } from '../steps.ts'
import { useSend } from '../useSend.ts'
import { VagueHint } from '../VagueHint.tsx'

/** All that will be sent, each line to be changed. What may be known already is asked before. */
export function ReviewPage({ flow, failed }: StepProps) {
  const t = useT('report')
  const { sending, send } = useSend(flow)
  // Once supported it is no longer among the similar ones, but the thanks must stay.
  const [asked] = useState({ ever: false })
  const similar = useSimilar(flow)
  if (similar.length > 0) asked.ever = true
  if (asked.ever && !flow.isNew) {
    return (
      <StepPage
        flow={flow}
        failed={failed}
        step="review"
        inner="similar"
        title={t('plain.similar')}
      >
        <SimilarReports flow={flow} />
      </StepPage>
    )
  }
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
      <VagueHint flow={flow} />
      {!hasPlace(flow.draft) && <PhotoPlaceOffer flow={flow} />}
      <ReviewRows flow={flow} />
      <Rules flow={flow} />
    </StepPage>
  )
}
