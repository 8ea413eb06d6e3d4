import '../styles/media.css'
import { useT } from '#client/i18n/useT.ts'
import { announce } from '#client/ui/announce.ts'
import { Button } from '#client/ui/Button.tsx'
import { type FieldProps, groupNames } from '../fields/field.ts'
import { MediaPreview } from '../MediaPreview.tsx'
import { MediaProblemWords } from './MediaProblemWords.tsx'
import { PhotoButtons } from './PhotoButtons.tsx'
import { useMedia } from './useMedia.ts'
import { usePhoto } from './usePhoto.ts'

/** A photo: from the camera, or one that is there already. */
export function PhotoField(props: FieldProps) {
  const t = useT('form')
  const { question, id } = props
  const media = useMedia(props)
  const onFiles = usePhoto(media)
  return (
    <fieldset class="form-media" id={id} tabIndex={-1} {...groupNames(props)}>
      {question.value && <MediaPreview name={question.value} type="image" />}
      <p role="status">{media.busy && t('media.working')}</p>
      <MediaProblemWords problem={media.problem} />
      {!question.readonly && (
        <PhotoButtons
          appearance={question.appearance}
          again={question.value !== ''}
          onFiles={onFiles}
        />
      )}
      {question.value && !question.readonly && (
        <Button
          kind="quiet"
          icon="trash-2"
          onClick={() => void media.clear().then(() => announce(t('media.removed')))}
        >
          {t('media.remove')}
        </Button>
      )}
    </fieldset>
  )
}
