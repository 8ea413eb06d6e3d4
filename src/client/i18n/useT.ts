import type { TFunction } from 'i18next'
import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { Translations } from './i18n.ts'
import type { Namespace } from './keys.ts'

export const TranslationsContext = createContext<Translations | undefined>(undefined)

export function useTranslations(): Translations {
  const translations = useContext(TranslationsContext)
  if (!translations) throw new Error('TranslationsContext has no provider')
  return translations
}

/** `t` for one namespace (and common: keys); the component is drawn anew when the language changes. */
export function useT<N extends Namespace>(namespace: N): TFunction<[N, 'common']> {
  const { i18n } = useTranslations()
  const [, redraw] = useState(0)
  useEffect(() => {
    const onChange = () => redraw((count) => count + 1)
    i18n.on('languageChanged', onChange)
    return () => i18n.off('languageChanged', onChange)
  }, [i18n])
  return i18n.getFixedT(null, [namespace, 'common']) as TFunction<[N, 'common']>
}

export const useLanguage = (): string => {
  useT('common')
  return useTranslations().i18n.language
}
