import { useMemo } from 'preact/hooks'
import { formatDay } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import type { MineEntry } from '#client/stores/state.ts'
import { Disclosure } from '#client/ui/Disclosure.tsx'
import { PagedList } from '#client/ui/PagedList.tsx'
import { Section } from '#client/ui/Section.tsx'
import { MineLine } from './MineLine.tsx'
import { linesOf, type SectionId } from './sections.ts'

export function MineSection({ id, entries }: { id: SectionId; entries: readonly MineEntry[] }) {
  const t = useT('mine')
  // What needs help is never folded away.
  const lines = useMemo(
    () =>
      id === 'help'
        ? entries.map((entry) => ({ kind: 'single' as const, entry }))
        : linesOf(entries),
    [id, entries],
  )
  if (entries.length === 0) return null
  return (
    <Section id={`mine-${id}`} title={t(`section.${id}`)} count={entries.length}>
      <PagedList
        items={lines}
        more={(count) => t('more', { count })}
        draw={(line) =>
          line.kind === 'single' ? (
            <MineLine key={line.entry.report.id} entry={line.entry} />
          ) : (
            <Round key={line.id} entries={line.entries} />
          )
        }
      />
    </Section>
  )
}

function Round({ entries }: { entries: readonly MineEntry[] }) {
  const t = useT('mine')
  const language = useLanguage()
  const first = Math.min(...entries.map(({ report }) => report.created_at))
  return (
    <li>
      <Disclosure summary={t('round', { count: entries.length, date: formatDay(first, language) })}>
        <PagedList
          items={entries}
          more={(count) => t('more', { count })}
          draw={(entry) => <MineLine key={entry.report.id} entry={entry} />}
        />
      </Disclosure>
    </li>
  )
}
