import { useState } from 'preact/hooks'
import { languageOf, languages } from '#client/i18n/languages.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useIsPlain, useMode } from '#client/stores/useMode.ts'
import { useWantsReadAloud } from '#client/stores/useReadAloud.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Choice } from '#client/ui/Choice.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { MachineNote } from '#client/ui/MachineNote.tsx'

/** Which city this device reports to. */
export function CityChoice() {
  const t = useT('settings')
  const { actions, stores } = useApp()
  const cities = useStore(stores.city, (state) => state.cities)
  const pack = useStore(stores.city, (state) => state.pack)
  const [failed, setFailed] = useState(false)
  // Without a network the list may be unknown; the city itself is on the device.
  const known = cities.length > 0 ? cities : pack ? [{ id: pack.id, name: pack.city.name }] : []
  const choose = (id: string) => {
    setFailed(false)
    actions.chooseCity(id).catch(() => setFailed(true))
  }
  return (
    <Choice
      name="city"
      legend={t('city')}
      legendHidden
      error={failed ? t('cityFailed') : undefined}
      value={pack ? [pack.id] : []}
      options={known.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={([id]) => id && choose(id)}
    />
  )
}

/** Every language by its own name, so that nobody needs to read another to find theirs. */
export function LanguageChoice() {
  const t = useT('settings')
  const { actions } = useApp()
  const language = useLanguage()
  const [failed, setFailed] = useState(false)
  const choose = (tag: string) => {
    setFailed(false)
    actions.setLanguage(tag).catch(() => setFailed(true))
  }
  return (
    <div class="stack stack--tight">
      <Choice
        name="language"
        legend={t('language')}
        legendHidden
        error={failed ? t('languageFailed') : undefined}
        value={[languageOf(language)]}
        options={Object.entries(languages).map(([tag, name]) => ({
          value: tag,
          label: <span lang={tag}>{name}</span>,
        }))}
        onChange={([tag]) => tag && choose(tag)}
      />
      <MachineNote namespace="settings" page="/mehr" />
    </div>
  )
}

/** The same as the button in the header, with words about what it changes. */
export function ModeChoice() {
  const t = useT('settings')
  const { actions } = useApp()
  const mode = useMode()
  const [failed, setFailed] = useState(false)
  const choose = (next: string | undefined) => {
    setFailed(false)
    actions.setMode(next === 'plain' ? 'plain' : 'normal').catch(() => setFailed(true))
  }
  return (
    <Choice
      name="mode"
      legend={t('mode.title')}
      legendHidden
      error={failed ? t('mode.failed') : undefined}
      value={[mode]}
      options={[
        { value: 'normal', label: t('mode.normal') },
        { value: 'plain', label: t('mode.plain'), hint: t('mode.plainHint') },
      ]}
      onChange={([next]) => choose(next)}
    />
  )
}

export function ReadAloudChoice() {
  const t = useT('settings')
  const { actions } = useApp()
  const on = useWantsReadAloud()
  return (
    <Choice
      name="aloud"
      legend={t('aloud.title')}
      legendHidden
      multiple
      value={on ? ['on'] : []}
      options={[{ value: 'on', label: t('aloud.on'), hint: t('aloud.hint') }]}
      onChange={(now) => void actions.setReadAloud(now.length > 0)}
    />
  )
}

const themes = { system: 'smartphone', light: 'sun', dark: 'moon' } as const
export type Theme = keyof typeof themes
const isTheme = (value: string | null | undefined): value is Theme =>
  value != null && value in themes

export function shownTheme(): Theme {
  const shown = document.documentElement.getAttribute('data-kern-theme')
  return isTheme(shown) ? shown : 'system'
}

export function ThemeChoice() {
  const t = useT('settings')
  const { actions } = useApp()
  const plain = useIsPlain()
  const [theme, setTheme] = useState<Theme>(shownTheme)
  const choose = (next: Theme) => {
    setTheme(next)
    // Whether it is also kept for the next time is a matter of the device; now it holds.
    actions.setTheme(next).catch(() => undefined)
  }
  return (
    <Choice
      name="theme"
      legend={t('appearance')}
      legendHidden
      value={[theme]}
      options={Object.entries(themes)
        // Plain mode is light until somebody asks for dark.
        .filter(([value]) => !plain || value !== 'system')
        .map(([value, icon]) => ({
          value,
          label: isTheme(value) && t(`theme.${value}`),
          picture: <Icon name={icon} />,
        }))}
      onChange={([next]) => isTheme(next) && choose(next)}
    />
  )
}
