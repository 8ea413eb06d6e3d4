import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'

/** Pictures are prepared while the person goes on; what went wrong is told wherever they are. */
export function PhotoProblems() {
  const t = useT('report')
  const { actions, stores } = useApp()
  const problems = useStore(stores.draft, (state) => state.photoProblems)
  if (problems.length === 0) return null
  return (
    <Alert tone="warning" title={t('photo.problemTitle')} urgent>
      {problems.map(({ name, code }, index) => (
        <p key={`${name}-${index}`}>{t(`photo.problem.${code}`, { name })}</p>
      ))}
      <Button kind="quiet" onClick={() => actions.dismissPhotoProblems()}>
        {t('photo.problemSeen')}
      </Button>
    </Alert>
  )
}
