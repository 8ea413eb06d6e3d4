import '../styles/media.css'
import { useT } from '#client/i18n/useT.ts'
import { announce } from '#client/ui/announce.ts'
import { Button } from '#client/ui/Button.tsx'
import { FileButton } from '#client/ui/FileButton.tsx'
import { type FieldProps, groupNames } from '../fields/field.ts'
import { MediaPreview } from '../MediaPreview.tsx'
import { MediaProblemWords } from './MediaProblemWords.tsx'
import { useMedia } from './useMedia.ts'

/** A tablet that gathers thirty answers must not be filled by one film. */
const maxBytes = 25_000_000

/** A film, or any other file. */
export function FileField(props: FieldProps) {
  const t = useT('form')
  const { question, id } = props
  const media = useMedia(props)
  const isFilm = question.type === 'video'
  const take = ([file]: readonly File[]) => {
    if (!file) return
    if (file.size > maxBytes) return media.setProblem('too_large')
    void media.during(async () => {
      await media.put(await file.arrayBuffer(), file.type || 'application/octet-stream')
    })
  }
  return (
    <fieldset class="form-media" id={id} tabIndex={-1} {...groupNames(props)}>
      {question.value && <MediaPreview name={question.value} type={isFilm ? 'video' : 'file'} />}
      <p role="status">{media.busy && t('common:loading')}</p>
      <MediaProblemWords problem={media.problem} />
      {!question.readonly && isFilm && (
        <FileButton icon="camera" camera accept="video/*" onFiles={take}>
          {t('media.film')}
        </FileButton>
      )}
      {!question.readonly && (
        <FileButton
          icon="upload"
          kind="secondary"
          accept={isFilm ? 'video/*' : (question.parameters.accept ?? '')}
          onFiles={take}
        >
          {t(isFilm ? 'media.pickFilm' : 'media.file')}
        </FileButton>
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
