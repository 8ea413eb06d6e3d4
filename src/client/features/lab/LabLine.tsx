import { useLanguage, useT } from '#client/i18n/useT.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { Badge } from '#client/ui/Badge.tsx'
import { Entry, EntryLine } from '#client/ui/Entry.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { inLanguage } from '#domain/localText.ts'

const tones = { draft: 'neutral', open: 'success', closed: 'neutral' } as const

/** One lab of this device in the list. */
export function LabLine({ entry }: { entry: LabEntry }) {
  const t = useT('lab')
  const language = useLanguage()
  const { lab, counts, role, news } = entry
  const title = inLanguage(lab.title, language)
  const leads = role === 'facilitator'
  return (
    <Entry
      picture={
        <span class="lab-sign">
          <Icon name="heart-handshake" size={28} />
        </span>
      }
      title={title.text}
      titleLang={title.language}
      href={`/labor/${lab.code}${leads ? '/leiten' : ''}`}
    >
      <EntryLine>{[lab.code, lab.place].filter(Boolean).join(' · ')}</EntryLine>
      <EntryLine>
        <Badge tone={tones[lab.state]}>{t(`state.${lab.state}`)}</Badge>{' '}
        {leads && <Badge tone="info">{t('list.lead')}</Badge>}
        {news && <Badge tone="warning">{t('list.news')}</Badge>}
      </EntryLine>
      {counts.waiting > 0 && <EntryLine>{t('list.waiting', { count: counts.waiting })}</EntryLine>}
      {counts.waiting === 0 && counts.made > 0 && <EntryLine>{t('list.safe')}</EntryLine>}
    </Entry>
  )
}
