import { formatAge } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useNow } from '#client/stores/clock.ts'
import { useStore } from '#client/stores/useStore.ts'

/** How many there are, and how old this knowledge is. */
export function DataAge({ shown, all }: { shown: number; all: number }) {
  const t = useT('nearby')
  const language = useLanguage()
  const { stores } = useApp()
  const updatedAt = useStore(stores.nearby, (state) => state.updated_at)
  const offline = useStore(stores.sync, (state) => state.phase === 'offline')
  const now = useNow(30_000)
  const age =
    updatedAt === undefined
      ? undefined
      : formatAge(new Date(updatedAt).toISOString(), Math.max(now, updatedAt), language)
  return (
    <p class="muted">
      <span role="status">
        {shown === all ? t('count', { count: all }) : t('countOf', { shown, all })}
      </span>
      {' · '}
      {age === undefined ? t('ageNever') : offline ? t('ageOffline', { age }) : t('age', { age })}
    </p>
  )
}
