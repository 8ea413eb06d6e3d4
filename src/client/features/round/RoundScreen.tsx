import { useRoute } from 'preact-iso'
import { RoundOverview } from './RoundOverview.tsx'
import { RoundStart } from './RoundStart.tsx'

/** /runde and /runde/:id */
export function RoundScreen() {
  const { id } = useRoute().params as { id?: string }
  return id ? <RoundOverview roundId={id} key={id} /> : <RoundStart />
}
