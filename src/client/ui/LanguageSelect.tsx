import { useState } from 'preact/hooks'
import { type Language, languageOf, languages, wishedLanguages } from '#client/i18n/languages.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { Icon } from './Icon.tsx'

interface LanguageSelectProps {
  /** The device's wishes, best first: they lead the list. */
  wishes: readonly string[]
  /** Rejects when the language is neither on this device nor to be had. */
  onChoose: (language: Language) => Promise<void>
}

const all = Object.keys(languages) as Language[]

/** Every language by its own name, so that nobody needs to read another to find theirs. */
export function LanguageSelect({ wishes, onChoose }: LanguageSelectProps) {
  const t = useT('common')
  const chosen = languageOf(useLanguage())
  const [failed, setFailed] = useState(false)
  const wished = wishedLanguages(wishes)
  const choose = (language: Language) => {
    setFailed(false)
    onChoose(language).catch(() => setFailed(true))
  }
  return (
    <>
      <label class="language">
        <span class="kern-sr-only">{t('language')}</span>
        <span class="language__face" aria-hidden="true">
          <Icon name="languages" />
          <span>{chosen.toUpperCase()}</span>
        </span>
        <select
          value={chosen}
          onChange={({ currentTarget }) => {
            choose(currentTarget.value as Language)
            // Not before its texts are here: until then the old one stays chosen.
            currentTarget.value = chosen
          }}
        >
          {[...wished, ...all.filter((language) => !wished.includes(language))].map((language) => (
            <option key={language} value={language} lang={language}>
              {languages[language]}
            </option>
          ))}
        </select>
      </label>
      {failed && (
        <p class="language__failed" role="alert">
          {t('languageFailed')}
        </p>
      )}
    </>
  )
}
