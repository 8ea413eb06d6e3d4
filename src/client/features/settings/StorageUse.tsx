import { useEffect } from 'preact/hooks'
import { formatBytes } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Alert } from '#client/ui/Alert.tsx'

const tightBytes = 50_000_000

/** How much is used, how much there is as far as the browser says, and whether it is safe. */
export function StorageUse() {
  const t = useT('settings')
  const language = useLanguage()
  const { actions, stores } = useApp()
  const storage = useStore(stores.app, (state) => state.storage)
  useEffect(() => {
    // Only a figure on the screen: when it cannot be had, the screen says so.
    actions.refreshStorage().catch(() => undefined)
  }, [actions])
  const used = formatBytes(storage?.used ?? 0, language)
  const quota = storage?.quota ?? 0
  const isTried = useStore(stores.app, (state) => state.tight === true)
  const isTight = isTried || (storage && quota > 0 && quota - storage.used < tightBytes)
  return (
    <>
      <p>
        {!storage
          ? t('storage.unknown')
          : quota > 0
            ? t('storage.usedOf', { used, quota: formatBytes(quota, language) })
            : t('storage.used', { used })}
      </p>
      {isTight && <Alert tone="warning" title={t('storage.tight')} />}
      {storage && (
        <p class="muted">
          {storage.persisted ? t('storage.persisted') : t('storage.notPersisted')}
        </p>
      )}
    </>
  )
}
