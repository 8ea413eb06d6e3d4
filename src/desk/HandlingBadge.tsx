import { Badge, type BadgeTone } from '#client/ui/Badge.tsx'
import type { IconName } from '#client/ui/icons.ts'
import type { Handling } from '#domain/handling.ts'
import { texts } from './texts.ts'

const looks: Readonly<Record<Handling, readonly [BadgeTone, IconName]>> = {
  received: ['info', 'mail'],
  in_progress: ['info', 'hammer'],
  done: ['success', 'circle-check'],
  declined: ['neutral', 'circle-x'],
  withdrawn: ['neutral', 'undo-2'],
}

export function HandlingBadge({ handling }: { handling: Handling }) {
  const [tone, icon] = looks[handling]
  return (
    <Badge tone={tone} icon={icon}>
      {texts.handling[handling]}
    </Badge>
  )
}
