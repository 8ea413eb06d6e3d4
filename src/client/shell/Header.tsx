import { type Language, languages } from '#client/i18n/i18n.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'

interface HeaderProps {
  cityName?: string | undefined
  onLanguage: (language: Language) => void
}

export function Header({ cityName, onLanguage }: HeaderProps) {
  const t = useT('common')
  const language = useLanguage()
  return (
    <header class="header">
      <a class="header__mark" href="/">
        <img src="/favicon.svg" alt="" width={36} height={36} />
        <span class="header__names">
          <span>{t('appName')}</span>
          {cityName && <span class="header__city">{cityName}</span>}
        </span>
      </a>
      <span class="header__space" />
      <label>
        <span class="kern-sr-only">{t('language')}</span>
        <select
          value={language}
          onChange={(event) => onLanguage(event.currentTarget.value as Language)}
        >
          {Object.entries(languages).map(([tag, name]) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </header>
  )
}
