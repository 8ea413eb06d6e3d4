import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import type { Draft } from './draft.ts'
import { isUntouched } from './steps.ts'

/** A quiet line: whoever has begun something finds the way back, everybody else is not held up. */
export function OtherDrafts({ draft }: { draft: Draft }) {
  const t = useT('report')
  const { stores } = useApp()
  const drafts = useStore(stores.mine, (state) => state.drafts)
  const others = drafts.filter((one) => one.draft.id !== draft.id && !isUntouched(one.draft))
  const [first] = others
  if (!first || draft.round_id !== undefined || draft.photos.length > 0) return null
  return (
    <p class="muted">
      {others.length === 1
        ? t('photo.unfinished')
        : t('photo.unfinishedMany', { count: others.length })}{' '}
      <a href={others.length === 1 ? `/melden/${first.draft.id}` : '/meine'}>
        {t('photo.continue')}
      </a>
    </p>
  )
}
