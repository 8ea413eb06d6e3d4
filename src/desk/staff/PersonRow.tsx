import { formatAge } from '#client/i18n/format.ts'
import { Badge } from '#client/ui/Badge.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Buttons } from '#client/ui/Section.tsx'
import { everyCity, type StaffEntry } from '#protocol/desk.ts'
import { useDesk } from '../state/desk.ts'
import { texts } from '../texts.ts'

const words = texts.staff

interface PersonRowProps {
  readonly entry: StaffEntry
  readonly onLink: () => void
  readonly onEnd: () => void
  readonly onDisable: (disabled: boolean) => void
}

export function PersonRow({ entry, onLink, onEnd, onDisable }: PersonRowProps) {
  const { person, cities, now } = useDesk()
  const cityNames = entry.cities.includes(everyCity)
    ? words.allCities
    : entry.cities.map((id) => cities.find((city) => city.id === id)?.name ?? id).join(', ')
  return (
    <li class="card">
      <div class="cluster">
        <strong dir="auto">{entry.name}</strong>
        {entry.id === person.id && <Badge>{words.you}</Badge>}
        {entry.disabled && (
          <Badge tone="danger" icon="lock">
            {words.disabled}
          </Badge>
        )}
      </div>
      <p class="muted">
        {words.role[entry.role]} · {cityNames}
        <br />
        {entry.signed_in_at
          ? words.lastTime(formatAge(entry.signed_in_at, now(), 'de'))
          : words.never}
        {entry.sessions > 0 && ` · ${words.sessions(entry.sessions)}`}
      </p>
      <Buttons>
        {!entry.disabled && (
          <Button kind="secondary" icon="mail" onClick={onLink}>
            {words.newLink}
          </Button>
        )}
        {entry.sessions > 0 && (
          <Button kind="quiet" onClick={onEnd}>
            {words.endSessions}
          </Button>
        )}
        {entry.id !== person.id && (
          <Button kind="quiet" danger={!entry.disabled} onClick={() => onDisable(!entry.disabled)}>
            {entry.disabled ? words.enable : words.disable}
          </Button>
        )}
      </Buttons>
    </li>
  )
}
