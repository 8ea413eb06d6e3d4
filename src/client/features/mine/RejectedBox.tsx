import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { ReportRow } from '#client/db/schema.ts'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { useProblemWords } from './useProblemWords.ts'

interface RejectedBoxProps {
  report: ReportRow
  problem: { readonly field: string; readonly code: string }
}

/** The city refused the report: which part, what to do, and the way to do it. */
export function RejectedBox({ report, problem }: RejectedBoxProps) {
  const t = useT('mine')
  const { actions } = useApp()
  const { route } = useLocation()
  const { field, remedy } = useProblemWords(report, problem)
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')

  async function mend() {
    setState('busy')
    try {
      route(`/melden/${await actions.mendReport(report.id)}`)
    } catch {
      // The store failed; the report is where it was.
      setState('failed')
    }
  }
  return (
    <Alert tone="danger" title={t('rejected.title')}>
      <p>
        <strong>{t('rejected.where', { field })}</strong>
      </p>
      <p>{remedy}</p>
      <p>{t('rejected.kept')}</p>
      <Button icon="pencil" busy={state === 'busy'} onClick={() => void mend()}>
        {t('rejected.mend')}
      </Button>
      {state === 'failed' && <p role="alert">{t('do.failed')}</p>}
      <p class="muted">
        <small>{t('rejected.technical', { field: problem.field, code: problem.code })}</small>
      </p>
    </Alert>
  )
}
