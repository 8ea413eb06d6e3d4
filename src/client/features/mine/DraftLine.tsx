import { formatAge } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useNow } from '#client/stores/clock.ts'
import type { DraftEntry } from '#client/stores/state.ts'
import { useCategory } from '#client/stores/useCategory.ts'
import { Button } from '#client/ui/Button.tsx'
import { Entry, EntryLine } from '#client/ui/Entry.tsx'
import { StateBadge } from '#client/ui/StateBadge.tsx'
import { Thumb } from '#client/ui/Thumb.tsx'

const drafted = { kind: 'draft' } as const

export function DraftLine({ entry }: { entry: DraftEntry }) {
  const t = useT('mine')
  const language = useLanguage()
  const { actions } = useApp()
  const now = useNow()
  const { draft, photos } = entry
  const { name, lang, pictogram } = useCategory(draft.city, draft.service_code ?? '')
  const place = draft.place?.address_string || draft.place?.description
  return (
    <Entry
      href={`/melden/${draft.id}`}
      picture={<Thumb src={photos[0]?.url} pictogram={draft.service_code ? pictogram : 'draft'} />}
      title={draft.service_code ? name : t('noCategory')}
      titleLang={lang}
      actions={
        <Button kind="quiet" icon="trash-2" onClick={() => void actions.deleteDraft(draft.id)}>
          {t('deleteDraft')}
        </Button>
      }
    >
      <EntryLine>
        {place ? (
          <span dir="auto">{place}</span>
        ) : draft.place?.lat === undefined ? (
          t('noPlace')
        ) : (
          t('onMap')
        )}
      </EntryLine>
      <EntryLine>
        {t('draftFrom', {
          age: formatAge(new Date(draft.updated_at).toISOString(), now, language),
        })}
      </EntryLine>
      <StateBadge delivery={drafted} />
    </Entry>
  )
}
