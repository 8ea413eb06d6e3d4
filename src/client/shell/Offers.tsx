import { useState } from 'preact/hooks'
import { type Language, languageOf, languages, wishedLanguages } from '#client/i18n/languages.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { type Mode, useIsPlain } from '#client/stores/useMode.ts'
import { Button } from '#client/ui/Button.tsx'
import { ModeIcon } from '#client/ui/ModeIcon.tsx'

type ChooseMode = (mode: Mode) => Promise<void>
type ChooseLanguage = (language: Language) => Promise<void>

/** Given as long as nobody has chosen on this device. */
export interface Offers {
  offerMode?: ChooseMode | undefined
  offerLanguage?: ChooseLanguage | undefined
}

/** The button in the header says why when the words cannot be had. */
const stay = () => undefined

/** At the first run: whoever needs it simpler should not have to find the way there. */
export function ModeOffer({ onMode }: { onMode: ChooseMode }) {
  const t = useT('common')
  const plain = useIsPlain()
  const [declined, setDeclined] = useState(false)
  if (plain || declined) return null
  return (
    <section class="home__offer" aria-label={t('mode.offerTitle')}>
      <p>{t('mode.offer')}</p>
      <div class="cluster">
        <button class="home__plain" type="button" onClick={() => void onMode('plain').catch(stay)}>
          <ModeIcon mode="plain" />
          <span>{t('mode.plain')}</span>
        </button>
        <Button
          kind="quiet"
          onClick={() => {
            setDeclined(true)
            void onMode('normal').catch(stay)
          }}
        >
          {t('mode.decline')}
        </Button>
      </div>
    </section>
  )
}

/** Worth a button of their own; `wishes`: the device's, best first. */
export function offeredLanguages(chosen: Language, wishes: readonly string[]): Language[] {
  const others = wishedLanguages(wishes).filter((one) => one !== chosen)
  // English is on nearly every device's list, whoever holds it.
  return others.filter((one) => one !== 'en' || others.length > 1)
}

/** What else the device's owner reads, each in its own words; the header has all languages. */
export function LanguageOffer({ onLanguage }: { onLanguage: ChooseLanguage }) {
  const wished = offeredLanguages(languageOf(useLanguage()), navigator.languages)
  if (wished.length === 0) return null
  return (
    <div class="cluster">
      {wished.map((language) => (
        <Button
          key={language}
          kind="secondary"
          onClick={() => void onLanguage(language).catch(stay)}
        >
          <span lang={language}>{languages[language]}</span>
        </Button>
      ))}
    </div>
  )
}
