import { useLayoutEffect } from 'preact/hooks'
import { useLanguage } from '#client/i18n/useT.ts'
import type { FormRun } from '#domain/form/run.ts'
import type { PlayerMode } from './player.ts'

/** The form's language that comes nearest to the app's; plain words first in plain mode. */
export function nearestLanguage(
  languages: readonly string[],
  wish: string,
  mode: PlayerMode,
): string | undefined {
  const base = wish.replace(/-simple$/, '')
  const wishes = mode === 'plain' ? [`${base}-simple`, base] : [base, `${base}-simple`]
  const short = base.split('-')[0] ?? base
  const find = (tag: string) => languages.find((one) => one.toLowerCase() === tag.toLowerCase())
  return (
    [...wishes, short].map(find).find(Boolean) ??
    languages.find((one) => one.split('-')[0] === short) ??
    // Whoever reads it as a foreign language and wants it simple gets its simple words.
    (mode === 'plain' ? languages.find((one) => one.endsWith('-simple')) : undefined)
  )
}

/** The form follows the app; where it has no such language it stays in its own. */
export function useFormLanguage(run: FormRun, mode: PlayerMode): void {
  const wish = useLanguage()
  const nearest = nearestLanguage(run.form.languages, wish, mode) ?? run.form.languages[0]
  useLayoutEffect(() => {
    if (nearest !== undefined && run.language !== nearest) run.setLanguage(nearest)
  }, [run, nearest])
}
