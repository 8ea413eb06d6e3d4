import { formatDate } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useNow } from '#client/stores/clock.ts'
import type { MineEntry } from '#client/stores/state.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Local } from '#client/ui/Local.tsx'
import { Panel } from '#client/ui/Panel.tsx'
import { isUnsent } from '#domain/delivery.ts'
import { isClosed } from '#domain/handling.ts'

/** What the city does now, until when, and who can see it. */
export function WhatNext({ entry }: { entry: MineEntry }) {
  const t = useT('mine')
  const { stores } = useApp()
  const pack = useStore(stores.city, (state) => state.pack)
  const { report, delivery } = entry
  const own = report.own
  if (delivery.kind === 'handled' && isClosed(delivery.handling))
    return own ? <Seen own={own} /> : null
  return (
    <Panel title={t('detail.next')}>
      {isUnsent(delivery) && delivery.kind !== 'held' && <p>{t('detail.nextUnsent')}</p>}
      {pack?.id === report.city && (
        <p>
          <Local text={pack.city.after_report} />
        </p>
      )}
      {own?.expected_datetime && <Expected date={own.expected_datetime} />}
      {own && <Seen own={own} />}
    </Panel>
  )
}

function Expected({ date }: { date: string }) {
  const t = useT('mine')
  const language = useLanguage()
  const passed = Date.parse(date) < useNow()
  const words = { date: formatDate(date, language) }
  return <p>{passed ? t('detail.expectedPassed', words) : t('detail.expected', words)}</p>
}

function Seen({ own }: { own: NonNullable<MineEntry['report']['own']> }) {
  const t = useT('mine')
  return (
    <p class="muted">
      {own.public ? t('detail.isPublic') : t('detail.notPublic')}
      {own.public && !own.text_public && own.own_description !== '' && (
        <> {t('detail.textNotPublic')}</>
      )}
    </p>
  )
}
