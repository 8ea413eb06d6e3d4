import type { Namespace } from '#client/i18n/keys.ts'
import { isMachineMade } from '#client/i18n/textStatus.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'

interface MachineNoteProps {
  /** The texts it is about. */
  namespace: Namespace
  /** The page it stands on. */
  page: string
  /** Duties and rights: what counts is the German text. */
  binding?: boolean
}

/** Quietly honest: nobody has read this translation yet, and whoever does may say what is wrong. */
export function MachineNote({ namespace, page, binding = false }: MachineNoteProps) {
  const t = useT('common')
  if (!isMachineMade(useLanguage(), namespace)) return null
  return (
    <p class="muted">
      {t('translated.machine')} {binding && `${t('translated.binding')} `}
      <a href={`/unverstaendlich?von=${encodeURIComponent(page)}`}>{t('translated.tell')}</a>
    </p>
  )
}
