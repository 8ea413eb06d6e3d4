import '../styles/media.css'
import { useT } from '#client/i18n/useT.ts'
import { announce } from '#client/ui/announce.ts'
import { Button } from '#client/ui/Button.tsx'
import { FileButton } from '#client/ui/FileButton.tsx'
import { type FieldProps, groupNames } from '../fields/field.ts'
import { MediaPreview } from '../MediaPreview.tsx'
import { Sign } from '../Sign.tsx'
import { MediaProblemWords } from './MediaProblemWords.tsx'
import { useMedia } from './useMedia.ts'
import { useRecorder } from './useRecorder.ts'

const usualSeconds = 60
const maxBytes = 10_000_000

/** A short note by voice; where there is no microphone, a recording from the device. */
export function AudioField(props: FieldProps) {
  const t = useT('form')
  const { question, id } = props
  const limit = Number(question.extra['lab::seconds']) || usualSeconds
  const media = useMedia(props)
  const recorder = useRecorder(limit, (sound) => {
    announce(t('audio.stopped'))
    void media.during(async () => {
      // The codec behind the type says nothing that the bytes do not.
      await media.put(await sound.arrayBuffer(), sound.type.split(';')[0] || 'audio/webm')
    })
  })
  const take = ([file]: readonly File[]) => {
    if (!file) return
    if (file.size > maxBytes) return media.setProblem('too_large')
    void media.during(async () => media.put(await file.arrayBuffer(), file.type || 'audio/mpeg'))
  }
  const isRunning = recorder.state === 'running'
  return (
    <fieldset class="form-media" id={id} tabIndex={-1} {...groupNames(props)}>
      {question.value && !isRunning && <MediaPreview name={question.value} type="audio" />}
      <p class="muted">{t('audio.help', { seconds: limit })}</p>
      <MediaProblemWords problem={media.problem} />
      {recorder.state === 'refused' && <p role="alert">{t('audio.refused')}</p>}
      {!question.readonly && recorder.state !== 'refused' && (
        <button
          type="button"
          class="form-record"
          data-running={isRunning}
          onClick={() => {
            if (isRunning) return recorder.stop()
            void recorder.start().then((ok) => ok && announce(t('audio.started')))
          }}
        >
          <Sign name={isRunning ? 'stop' : 'microphone'} size={32} />
          <span>
            {t(isRunning ? 'audio.stop' : question.value ? 'audio.again' : 'audio.start')}
          </span>
        </button>
      )}
      {isRunning && (
        <p class="form-record__left" aria-hidden="true">
          {t('audio.running', { seconds: recorder.left })}
        </p>
      )}
      {!question.readonly && !isRunning && (
        <FileButton icon="upload" kind="secondary" accept="audio/*" onFiles={take}>
          {t('media.sound')}
        </FileButton>
      )}
      {question.value && !isRunning && !question.readonly && (
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
