import { formatAge } from '#client/i18n/format.ts'
import { Badge } from '#client/ui/Badge.tsx'
import { Pictogram } from '#client/ui/Icon.tsx'
import { Thumb } from '#client/ui/Thumb.tsx'
import { isClosed } from '#domain/handling.ts'
import type { DeskEntry } from '#protocol/desk.ts'
import type { CityPack } from '#protocol/pack.ts'
import { HandlingBadge } from '../HandlingBadge.tsx'
import { photoUrl } from '../photoUrl.ts'
import { useDesk } from '../state/desk.ts'
import { reportHref } from '../state/route.ts'
import { categoryName, categoryOf } from '../state/usePack.ts'
import { texts } from '../texts.ts'

interface EntryRowProps {
  readonly entry: DeskEntry
  readonly pack: CityPack | undefined
  readonly selected: boolean
  readonly onFocus: () => void
}

/** One line: picture, what and where, how old, how it stands. The whole line leads to the report. */
export function EntryRow({ entry, pack, selected, onFocus }: EntryRowProps) {
  const { now } = useDesk()
  const pictogram = categoryOf(pack, entry.service_code)?.pictogram ?? 'other'
  return (
    <li class={`desk-entry${selected ? ' desk-entry--selected' : ''}`}>
      <Thumb src={entry.photo ? photoUrl(entry.photo, 'thumb') : undefined} pictogram={pictogram} />
      <div class="desk-entry__words">
        <a
          id={`entry-${entry.id}`}
          class="desk-entry__title"
          href={reportHref(entry.city, entry.id)}
          aria-current={selected ? 'true' : undefined}
          onFocus={onFocus}
        >
          {entry.photo && <Pictogram name={pictogram} size={22} />}
          <span>{categoryName(pack, entry.service_code)}</span>
        </a>
        <p class="desk-entry__place" dir="auto">
          {entry.address ?? entry.place_description ?? placeOf(entry)}
        </p>
        <p class="desk-entry__text" dir="auto">
          {entry.description}
        </p>
      </div>
      <div class="desk-entry__state">
        <HandlingBadge handling={entry.handling} />
        <EntryBadges entry={entry} now={now()} />
      </div>
      <p class="desk-entry__when">
        <span>{formatAge(entry.received_at, now(), 'de')}</span>
        <span>{entry.number}</span>
      </p>
    </li>
  )
}

const placeOf = ({ lat, long }: DeskEntry): string =>
  lat === null || long === null
    ? texts.list.noPlace
    : `${lat.toFixed(5)}, ${long.toFixed(5)}`.replaceAll('.', ',')

export const EntryBadges = ({ entry, now }: { entry: DeskEntry; now: number }) => (
  <>
    {entry.unread && (
      <Badge tone="warning" icon="message-square">
        {texts.badge.unread}
      </Badge>
    )}
    {isLate(entry, now) && (
      <Badge tone="danger" icon="clock">
        {texts.badge.late}
      </Badge>
    )}
    {!entry.publishable ? (
      <Badge icon="lock">{texts.badge.confidential}</Badge>
    ) : (
      !entry.public && <Badge icon="lock">{texts.badge.unpublished}</Badge>
    )}
    {entry.example && <Badge icon="info">{texts.badge.example}</Badge>}
  </>
)

const isLate = ({ expected_at, handling }: DeskEntry, now: number): boolean =>
  expected_at !== null && !isClosed(handling) && Date.parse(expected_at) < now
