import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Language } from '#client/i18n/languages.ts'
import { useT } from '#client/i18n/useT.ts'
import { type Mode, useMode } from '#client/stores/useMode.ts'
import { LanguageSelect } from '#client/ui/LanguageSelect.tsx'
import { Mark } from '#client/ui/Mark.tsx'
import { ModeIcon } from '#client/ui/ModeIcon.tsx'

export interface HeaderChoices {
  onLanguage: (language: Language) => Promise<void>
  /** Rejects when the words are neither on this device nor to be had. */
  onMode: (mode: Mode) => Promise<void>
}
/** `city`: once it is known; what stands beside it is not drawn anew for it. */
type HeaderProps = { city: ComponentChildren } & HeaderChoices

/** On every screen: where one is, and the two ways to understand more of it. */
export function Header({ city, onLanguage, onMode }: HeaderProps) {
  const t = useT('common')
  return (
    <header class="header">
      <a class="header__mark" href="/">
        <Mark />
        <span class="header__names">
          <span>{t('appName')}</span>
          {city}
        </span>
      </a>
      <ModeSwitch onMode={onMode} />
      <LanguageSelect wishes={navigator.languages} onChoose={onLanguage} />
    </header>
  )
}

/** One tap to plain words and back; the step and what was typed stay. */
function ModeSwitch({ onMode }: Pick<HeaderChoices, 'onMode'>) {
  const t = useT('common')
  const other = useMode() === 'plain' ? 'normal' : 'plain'
  const [failed, setFailed] = useState(false)
  const choose = () => {
    setFailed(false)
    onMode(other).catch(() => setFailed(true))
  }
  return (
    <>
      <button class="header__mode" type="button" data-testid="mode-switch" onClick={choose}>
        <ModeIcon mode={other} />
        <span>{t(`mode.${other}`)}</span>
      </button>
      {failed && (
        <p class="language__failed" role="alert">
          {t('mode.failed')}
        </p>
      )}
    </>
  )
}
