import { useT } from '#client/i18n/useT.ts'
import { Icon } from '#client/ui/Icon.tsx'
import type { MediaProblem } from './useMedia.ts'

export function MediaProblemWords({ problem }: { problem: MediaProblem | undefined }) {
  const t = useT('form')
  return (
    <div role="alert">
      {problem && (
        <p class="form-question__error">
          <Icon name="circle-alert" size={20} />
          <span>{t(`media.problem.${problem}`)}</span>
        </p>
      )}
    </div>
  )
}
