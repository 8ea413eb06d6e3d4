import type { ComponentChildren } from 'preact'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Card, Row } from '#client/ui/Card.tsx'
import { Icon, Pictogram } from '#client/ui/Icon.tsx'
import { Local } from '#client/ui/Local.tsx'
import { PhotoStrip } from '#client/ui/PhotoStrip.tsx'
import { Line } from '#client/ui/Words.tsx'
import { isAnswered, relevantQuestions } from '#domain/answers.ts'
import { AnswerWords } from './AnswerWords.tsx'
import type { Draft, DraftStep } from './draft.ts'
import type { Flow, Pack } from './flow.ts'
import { PlaceWords } from './PlaceWords.tsx'
import { hasPlace, isStepLocked } from './steps.ts'

/** All that will be sent, line by line, each with its way back. */
export function ReviewRows({ flow }: { flow: Flow }) {
  const t = useT('report')
  const { draft, category, pack } = flow
  const questions = category
    ? relevantQuestions(category, draft.attributes).filter((one) => one.variable)
    : []
  return (
    <Card>
      <div>
        <PhotoRow flow={flow} />
        <StepRow
          flow={flow}
          step="category"
          label={t('review.category')}
          picture={<Pictogram name={category?.pictogram ?? 'other'} size={32} />}
        >
          {category ? <Local text={category.service_name} /> : t('review.choose')}
        </StepRow>
        <StepRow
          flow={flow}
          step="place"
          label={t('review.place')}
          picture={<Icon name="map-pin" size={32} />}
        >
          <PlaceValue draft={draft} pack={pack} />
        </StepRow>
        {questions.length > 0 && (
          <StepRow flow={flow} step="questions" label={t('review.answers')}>
            {questions
              .filter(({ code }) => isAnswered(draft.attributes[code]))
              .map((question) => (
                <Line key={question.code}>
                  <Local text={question.description} />{' '}
                  <strong>
                    <AnswerWords question={question} value={draft.attributes[question.code]} />
                  </strong>
                </Line>
              ))}
          </StepRow>
        )}
        <StepRow flow={flow} step="text" label={t('review.text')}>
          {draft.description.trim() && <Line dir="auto">{draft.description}</Line>}
        </StepRow>
        <StepRow flow={flow} step="contact" label={t('review.contact')}>
          {contactWords(draft)}
        </StepRow>
        <Row label={t('review.city')} value={pack.city.name} />
      </div>
    </Card>
  )
}

const contactWords = ({ contact }: Draft): string =>
  [contact.name, contact.email, contact.phone].filter((text) => text?.trim()).join(', ')

interface StepRowProps {
  flow: Flow
  step: DraftStep
  label: string
  picture?: ComponentChildren
  children: ComponentChildren
}

function StepRow({ flow, step, label, picture, children }: StepRowProps) {
  const t = useT('report')
  const isEmpty = Array.isArray(children) ? children.length === 0 : !children
  if (isStepLocked(flow.draft, step)) {
    return (
      <Row
        label={`${label} (${t('flow.locked')})`}
        value={children}
        picture={<Icon name="lock" size={32} />}
      />
    )
  }
  return (
    <Row
      label={label}
      value={isEmpty ? t('review.none') : children}
      picture={picture}
      onClick={() => flow.go(step, { change: flow.way.plain })}
      action={t(isEmpty ? 'review.add' : 'common:change')}
    />
  )
}

function PhotoRow({ flow }: { flow: Flow }) {
  const t = useT('report')
  const { stores } = useApp()
  const photos = useStore(stores.draft, (state) => state.photos)
  const atWork = useStore(stores.draft, (state) => state.photosAtWork)
  const count = photos.length + atWork
  return (
    <>
      {count > 0 && (
        <PhotoStrip
          small
          photos={photos}
          pending={atWork}
          label={t('photo.list')}
          nameOf={(position) => t('photo.name', { position })}
        />
      )}
      <StepRow
        flow={flow}
        step="photo"
        label={t('review.photos')}
        picture={<Icon name="camera" size={32} />}
      >
        {count > 0 && t('review.photoCount', { count })}
      </StepRow>
    </>
  )
}

function PlaceValue({ draft, pack }: { draft: Draft; pack: Pack }) {
  const t = useT('report')
  const { stores } = useApp()
  const isSearching = useStore(stores.position, ({ status }) => status === 'searching')
  if (draft.place && hasPlace(draft)) return <PlaceWords place={draft.place} pack={pack} />
  return <>{t(isSearching ? 'review.placeSearching' : 'review.placeMissing')}</>
}
