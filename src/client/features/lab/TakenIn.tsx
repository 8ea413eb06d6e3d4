import { useLanguage, useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { inLanguage } from '#domain/localText.ts'
import type { TakeInEnd } from './useTakeIn.ts'

/** What came of it, in numbers that both people can compare. */
export function TakenIn({ end }: { end: TakeInEnd | undefined }) {
  const t = useT('lab')
  const language = useLanguage()
  const { stores } = useApp()
  const labs = useStore(stores.labs, (state) => state.labs)
  if (!end) return null
  if (end.kind === 'problem') return <Alert tone="danger" urgent title={t(`taken.${end.why}`)} />
  if (end.kind === 'lab') {
    const lab = labs.find((entry) => entry.lab.code === end.code)?.lab
    const title = lab ? inLanguage(lab.title, language).text : end.code
    return <Alert tone="success" urgent title={t('taken.lab', { title })} />
  }
  return (
    <Alert tone="success" urgent title={t('taken.answers', { count: end.taken })}>
      {end.known > 0 && <p>{t('taken.known', { count: end.known })}</p>}
      <p class="lab-word">{t('taken.word', { word: end.word })}</p>
    </Alert>
  )
}
