import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { announce } from '#client/ui/announce.ts'
import { Button } from '#client/ui/Button.tsx'
import { FileButton } from '#client/ui/FileButton.tsx'
import { PhotoStrip } from '#client/ui/PhotoStrip.tsx'
import { maxPhotos } from '#domain/report.ts'
import { IgnoredHint } from '../IgnoredHint.tsx'
import { OtherDrafts } from '../OtherDrafts.tsx'
import { RoundLine } from '../RoundLine.tsx'
import { StepPage, type StepProps } from '../StepPage.tsx'

/** With a photo or without; nothing goes on by itself, and the place is asked for later. */
export function PhotoPage({ flow, failed }: StepProps) {
  const t = useT('report')
  const { actions, stores } = useApp()
  const photos = useStore(stores.draft, (state) => state.photos)
  const atWork = useStore(stores.draft, (state) => state.photosAtWork)
  const count = photos.length + atWork
  const hasPhoto = count > 0

  const onFiles = (from: 'camera' | 'gallery') => (files: readonly File[]) =>
    flow.act(actions.addPhotos(files, from))
  function onRemove(id: string) {
    flow.act(actions.removePhoto(id))
    announce(t('photo.removed'))
  }

  return (
    <StepPage
      flow={flow}
      failed={failed}
      step="photo"
      title={t(hasPhoto ? 'photo.titleMore' : 'plain.photo')}
      actions={
        hasPhoto && (
          <Button block icon="arrow-right" onClick={() => flow.advance()}>
            {t('common:next')}
          </Button>
        )
      }
    >
      <RoundLine draft={flow.draft} category={flow.category} />
      <IgnoredHint />
      <p>{t('photo.privacy')}</p>
      {hasPhoto && (
        <PhotoStrip
          photos={photos}
          pending={atWork}
          label={t('photo.list')}
          nameOf={(position) => t('photo.name', { position })}
          removeLabel={(position) => t('photo.remove', { position })}
          onRemove={onRemove}
        />
      )}
      {atWork > 0 && <p role="status">{t('photo.working', { count: atWork })}</p>}
      {count >= maxPhotos ? (
        <p>{t('photo.enough')}</p>
      ) : (
        <div class="stack">
          <FileButton
            icon="camera"
            camera
            kind={hasPhoto ? 'secondary' : 'primary'}
            // The camera may push this page out of memory.
            onOpen={() => flow.act(actions.flushDraft())}
            onFiles={onFiles('camera')}
          >
            {t(hasPhoto ? 'photo.takeMore' : 'photo.take')}
          </FileButton>
          <FileButton icon="image" multiple kind="secondary" onFiles={onFiles('gallery')}>
            {t('photo.gallery')}
          </FileButton>
          {!hasPhoto && (
            <Button kind="secondary" block icon="arrow-right" onClick={() => flow.advance()}>
              {t('photo.without')}
            </Button>
          )}
        </div>
      )}
      <OtherDrafts draft={flow.draft} />
    </StepPage>
  )
}
