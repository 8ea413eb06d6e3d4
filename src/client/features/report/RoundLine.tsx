import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { countInRound } from '#client/stores/roundOf.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Row } from '#client/ui/Card.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Local } from '#client/ui/Local.tsx'
import type { Category } from '#domain/category.ts'
import type { Draft } from './draft.ts'

/** On a round: how many there are, and the way out. */
export function RoundLine({ draft, category }: { draft: Draft; category: Category | undefined }) {
  const t = useT('report')
  const { stores } = useApp()
  const roundId = draft.round_id
  const count = useStore(stores.mine, (mine) => (roundId ? countInRound(mine, roundId) : 0))
  if (!roundId) return null
  return (
    <Row
      picture={<Icon name="footprints" size={32} />}
      label={count > 0 ? t('photo.round', { count }) : t('photo.roundFirst')}
      value={category ? <Local text={category.service_name} /> : ''}
      href={`/runde/${roundId}`}
      action={t('photo.roundList')}
    />
  )
}
