import { Badge } from '#client/ui/Badge.tsx'
import type { Lab } from '#domain/lab/lab.ts'
import { labTexts } from './labTexts.ts'

const looks = {
  draft: { tone: 'neutral', icon: 'pencil' },
  open: { tone: 'success', icon: 'circle-check' },
  closed: { tone: 'info', icon: 'lock' },
} as const

export const LabBadge = ({ state }: Pick<Lab, 'state'>) => (
  <Badge {...looks[state]}>{labTexts.state[state]}</Badge>
)
