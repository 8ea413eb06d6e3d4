import { formatDate } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { useNow } from '#client/stores/clock.ts'
import type { MineEntry } from '#client/stores/state.ts'
import { EntryLine } from '#client/ui/Entry.tsx'
import { isClosed } from '#domain/handling.ts'
import { useProblemWords } from './useProblemWords.ts'

interface DeliveryNoteProps {
  entry: MineEntry
  /** false where a box of its own tells what was refused. */
  withProblems?: boolean
}

/** The sentence below the badge: seconds left, why it waits, what is wrong, the city's reason. */
export function DeliveryNote({ entry, withProblems = true }: DeliveryNoteProps) {
  const t = useT('mine')
  const { delivery, pending } = entry
  return (
    <>
      {delivery.kind === 'held' && <Held until={delivery.until} />}
      {delivery.kind === 'waiting' && <EntryLine>{t(`why.${delivery.why}`)}</EntryLine>}
      {withProblems && delivery.kind === 'rejected' && <Wrong entry={entry} problem={delivery} />}
      {withProblems && entry.refused && <Wrong entry={entry} problem={entry.refused} />}
      {delivery.kind === 'handled' && isClosed(delivery.handling) && <Closed entry={entry} />}
      {pending > 0 && <EntryLine>{t('pending', { count: pending })}</EntryLine>}
    </>
  )
}

function Held({ until }: { until: number }) {
  const t = useT('mine')
  const seconds = Math.max(0, Math.ceil((until - useNow(1000)) / 1000))
  return <EntryLine>{t('heldSeconds', { count: seconds })}</EntryLine>
}

interface WrongProps {
  entry: MineEntry
  problem: { readonly field: string; readonly code: string }
}

function Wrong({ entry, problem }: WrongProps) {
  const { remedy } = useProblemWords(entry.report, problem)
  return <EntryLine>{remedy}</EntryLine>
}

/** What the city said when it closed the report, and when. */
function Closed({ entry }: { entry: MineEntry }) {
  const t = useT('mine')
  const language = useLanguage()
  const own = entry.report.own
  if (!own) return null
  const closing = own.timeline.findLast(({ handling }) => handling === own.handling)
  return (
    <>
      <EntryLine>
        {t('closedOn', { date: formatDate(closing?.at ?? own.updated_datetime, language) })}
      </EntryLine>
      {own.status_notes && (
        <EntryLine>
          <span dir="auto">{t('reason', { reason: own.status_notes })}</span>
        </EntryLine>
      )}
    </>
  )
}
