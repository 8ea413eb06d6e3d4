import { useContext, useEffect, useState } from 'preact/hooks'
import type { Translations } from '#client/i18n/i18n.ts'
import { TranslationsContext } from '#client/i18n/useT.ts'
import type { Archives } from '#client/place/pack/archives.ts'
import { ArchivesContext } from './archivesContext.ts'
import type { MapLabels } from './labels.ts'

export interface CityMapPorts {
  readonly archives?: Archives
  readonly words: Pick<MapLabels, 'streetsMissing' | 'invented'>
}

/**
 * Where the street map comes from, and the words for its lack; nothing of it outside of the app.
 * Undefined while the words are on their way.
 */
export function useCityMap(): CityMapPorts | undefined {
  const archives = useContext(ArchivesContext)
  const translations = useContext(TranslationsContext)
  const [ports, setPorts] = useState<CityMapPorts>()
  useEffect(() => {
    let gone = false
    const rest = archives ? { archives } : {}
    // Without its words the map says nothing of itself; it is the same map.
    void wordsOf(translations).then((words) => gone || setPorts({ words, ...rest }))
    return () => {
      gone = true
    }
  }, [archives, translations, translations?.i18n.language])
  return ports
}

async function wordsOf(translations: Translations | undefined): Promise<CityMapPorts['words']> {
  if (!translations) return {}
  try {
    await translations.need('offline')
  } catch {
    // Offline and never loaded before: see above.
    return {}
  }
  const t = translations.i18n.getFixedT(null, 'offline')
  return { streetsMissing: t('map.missing'), invented: t('map.invented') }
}
