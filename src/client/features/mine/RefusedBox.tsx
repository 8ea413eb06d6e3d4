import type { ReportRow } from '#client/db/schema.ts'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { MineEntry } from '#client/stores/state.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { announce } from '#client/ui/announce.ts'
import { Button } from '#client/ui/Button.tsx'
import { useProblemWords } from './useProblemWords.ts'

const kinds = ['add', 'withdraw', 'delete', 'reopen', 'support'] as const
type Refused = NonNullable<MineEntry['refused']>

const kindKey = (kind: string) =>
  kind === 'photo' ? kind : (kinds.find((known) => kind === `report.${known}`) ?? 'other')

/** An addition, a withdrawal … that the city refused; the report itself stands. */
export function RefusedBox({ report, refused }: { report: ReportRow; refused: Refused }) {
  const t = useT('mine')
  const { actions } = useApp()
  const { remedy } = useProblemWords(report, refused)
  async function drop() {
    await actions.dropOperation(refused.operation_id)
    announce(t('refused.dropped'))
  }
  const what = t(`refused.kind.${kindKey(refused.kind)}`)
  return (
    <Alert tone="warning" title={t('refused.title', { what })}>
      <p>{remedy}</p>
      <Button kind="secondary" icon="trash-2" onClick={() => void drop()}>
        {t('refused.drop')}
      </Button>
    </Alert>
  )
}
