import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { announce } from '#client/ui/announce.ts'
import { Button } from '#client/ui/Button.tsx'
import { FileButton } from '#client/ui/FileButton.tsx'
import { Finder } from '#client/ui/Finder.tsx'
import { PhotoStrip } from '#client/ui/PhotoStrip.tsx'
import { Reach } from '#client/ui/Reach.tsx'
import { maxPhotos } from '#domain/report.ts'
import { IgnoredHint } from './IgnoredHint.tsx'
import { OtherDrafts } from './OtherDrafts.tsx'
import { RoundLine } from './RoundLine.tsx'
import { StepPage, type StepProps } from './StepPage.tsx'

/** Photo first: from an empty draft the way leads on by itself, later pictures stay here. */
export function PhotoStep({ flow, failed }: StepProps) {
  const t = useT('report')
  const { actions, stores } = useApp()
  const photos = useStore(stores.draft, (state) => state.photos)
  const atWork = useStore(stores.draft, (state) => state.photosAtWork)
  const count = photos.length + atWork
  const isFirst = count === 0

  const isNextOfRound = flow.draft.round_id !== undefined && flow.category !== undefined
  const firstTitle = isNextOfRound ? 'photo.titleRound' : 'photo.title'

  function onOpenCamera() {
    flow.locate('if_none')
    // The camera may push this page out of memory: what was typed has to be on disk before.
    flow.act(actions.flushDraft())
  }
  function onFiles(files: readonly File[], from: 'camera' | 'gallery') {
    flow.act(actions.addPhotos(files, from))
    // The search may have ended without a fix while the camera held the screen.
    const { status } = stores.position.getState()
    if (from === 'camera' && status === 'unavailable') flow.locate('if_none')
    if (isFirst) flow.advance()
  }
  function onWithout() {
    flow.locate('if_none')
    flow.advance()
  }
  function onRemove(id: string) {
    flow.act(actions.removePhoto(id))
    announce(t('photo.removed'))
  }

  return (
    <StepPage
      flow={flow}
      failed={failed}
      step="photo"
      title={t(isFirst ? firstTitle : 'photo.titleMore')}
      actions={
        isFirst ? undefined : (
          <Button block onClick={() => flow.advance()}>
            {t('common:next')}
          </Button>
        )
      }
    >
      <RoundLine draft={flow.draft} category={flow.category} />
      <IgnoredHint />
      <p class="muted">{t('photo.privacy')}</p>
      {count > 0 && (
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
      {count >= maxPhotos && <p>{t('photo.enough')}</p>}
      <OtherDrafts draft={flow.draft} />
      {isFirst && !isNextOfRound && <Finder />}
      {isFirst ? (
        <Reach>
          <PhotoButtons isFirst onOpenCamera={onOpenCamera} onFiles={onFiles} />
          <Button kind="quiet" block icon="arrow-right" onClick={onWithout}>
            {t('photo.without')}
          </Button>
        </Reach>
      ) : (
        count < maxPhotos && (
          <PhotoButtons isFirst={false} onOpenCamera={onOpenCamera} onFiles={onFiles} />
        )
      )}
    </StepPage>
  )
}

interface PhotoButtonsProps {
  isFirst: boolean
  onOpenCamera: () => void
  onFiles: (files: readonly File[], from: 'camera' | 'gallery') => void
}

function PhotoButtons({ isFirst, onOpenCamera, onFiles }: PhotoButtonsProps) {
  const t = useT('report')
  return (
    <div class="stack">
      <FileButton
        icon="camera"
        camera
        large={isFirst}
        kind={isFirst ? 'primary' : 'secondary'}
        hint={isFirst ? t('photo.takeHint') : undefined}
        onOpen={onOpenCamera}
        onFiles={(files) => onFiles(files, 'camera')}
      >
        {t(isFirst ? 'photo.take' : 'photo.takeMore')}
      </FileButton>
      <FileButton
        icon="image"
        multiple
        large={isFirst}
        kind="secondary"
        hint={isFirst ? t('photo.galleryHint') : undefined}
        onFiles={(files) => onFiles(files, 'gallery')}
      >
        {t('photo.gallery')}
      </FileButton>
    </div>
  )
}
