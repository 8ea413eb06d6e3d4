import { useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import { TextArea } from '#client/ui/Field.tsx'
import { FileButton } from '#client/ui/FileButton.tsx'
import { Buttons } from '#client/ui/Section.tsx'
import { maxPhotos } from '#domain/report.ts'
import { useFormState } from './useFormState.ts'
import { VerbForm } from './VerbForm.tsx'

interface AddFormProps {
  kind: 'add' | 'reopen'
  send: (text: string, files: readonly File[]) => Promise<void>
  onDone: () => void
  onCancel: () => void
}

const maxNoteLength = 4000

/** A word, photos, or both. What was typed stays until it is stored. */
export function AddForm({ kind, send, onDone, onCancel }: AddFormProps) {
  const t = useT('mine')
  const [text, setText] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  const [tooMany, setTooMany] = useState(false)
  const [missing, setMissing] = useState(false)
  const { state, run } = useFormState(onDone)

  const add = (more: readonly File[]) => {
    setTooMany(files.length + more.length > maxPhotos)
    setFiles([...files, ...more].slice(0, maxPhotos))
    setMissing(false)
  }
  const submit = () => {
    if (text.trim() === '' && files.length === 0) return setMissing(true)
    run(() => send(text.trim(), files))
  }
  return (
    <VerbForm kind={kind} state={state} icon="send" onSubmit={submit} onCancel={onCancel}>
      <TextArea
        id={`${kind}-text`}
        label={t(`do.${kind}Text`)}
        value={text}
        rows={4}
        maxLength={maxNoteLength}
        error={missing ? t(`do.${kind}Missing`) : undefined}
        onInput={setText}
      />
      <Buttons>
        <FileButton icon="camera" kind="secondary" camera onFiles={add}>
          {t('do.camera')}
        </FileButton>
        <FileButton icon="image" kind="secondary" multiple onFiles={add}>
          {t('do.gallery')}
        </FileButton>
      </Buttons>
      {files.length > 0 && (
        <div class="cluster" role="status">
          <span>{t('do.files', { count: files.length })}</span>
          <Button kind="quiet" icon="x" onClick={() => setFiles([])}>
            {t('do.removeFiles')}
          </Button>
        </div>
      )}
      {tooMany && <p role="status">{t('do.tooMany', { max: maxPhotos })}</p>}
    </VerbForm>
  )
}
