import { useT } from '#client/i18n/useT.ts'
import { pointOf } from '#domain/place.ts'
import type { Flow } from './flow.ts'
import { useWhere } from './usePlaces.ts'
import { useWhereWords } from './useWhereWords.ts'

/** Where the pin stands, in words: read out at each move, for whoever sees no map. */
export function WhereLine({ flow }: { flow: Flow }) {
  const t = useT('report')
  const where = useWhere(flow.pack, flow.draft.place && pointOf(flow.draft.place))
  const { words } = useWhereWords(where)
  return <p role="status">{words && t('place.where.pin', { words })}</p>
}
