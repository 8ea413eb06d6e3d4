import { type Language, languages } from '#client/i18n/languages.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useMode } from '#client/stores/useMode.ts'
import { Choice } from '#client/ui/Choice.tsx'
import type { Lab } from '#domain/lab/lab.ts'
import { offeredLanguages } from './offeredLanguages.ts'

/** The lab's languages; plain language is one more, and is the app's plain mode as well. */
export function LanguageChoice({ lab }: { lab: Lab }) {
  const t = useT('lab')
  const { actions } = useApp()
  const mode = useMode()
  const app = useLanguage().replace(/-simple$/, '')
  const offered = offeredLanguages(lab)
  if (offered.length < 2) return null
  const nameOf = (base: Language, isSimple: boolean) =>
    isSimple ? `${languages[base]} – ${t('consent.simple')}` : languages[base]
  const plain = mode === 'plain'
  const chosen =
    offered.find(({ base, isSimple }) => base === app && isSimple === plain) ??
    offered.find(({ base }) => base === app)
  async function choose(tag: string | undefined): Promise<void> {
    const one = offered.find((offer) => offer.tag === tag)
    if (!one) return
    await actions.setLanguage(one.base)
    if (one.isSimple !== plain) await actions.setMode(one.isSimple ? 'plain' : 'normal')
  }
  return (
    <Choice
      name="lab-language"
      legend={t('consent.language')}
      options={offered.map(({ tag, base, isSimple }) => ({
        value: tag,
        label: <span lang={base}>{nameOf(base, isSimple)}</span>,
      }))}
      value={chosen ? [chosen.tag] : []}
      // Texts that are neither here nor to be had: the language stays as it was.
      onChange={([tag]) => void choose(tag).catch(() => undefined)}
    />
  )
}
