import { useEffect } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Page } from '#client/ui/Page.tsx'
import { Waiting } from '#client/ui/Waiting.tsx'
import type { Draft } from './draft.ts'
import type { Pack } from './flow.ts'
import { GoneDraft } from './GoneDraft.tsx'
import { Sent } from './Sent.tsx'
import { Steps } from './Steps.tsx'
import { sentWord, stepOf, stepUrl } from './steps.ts'
import { useDraftCity } from './useDraftCity.ts'
import { useOpenDraft } from './useOpenDraft.ts'

/** /melden/:id, /melden/:id/:step and /melden/:id/gesendet. */
export function ReportFlow() {
  const { id = '', step } = useRoute().params as { id?: string; step?: string }
  return step === sentWord ? <Sent id={id} key={id} /> : <Writing id={id} word={step} key={id} />
}

function Writing({ id, word }: { id: string; word: string | undefined }) {
  const t = useT('report')
  const opening = useOpenDraft(id)
  const city = useDraftCity(opening.kind === 'open' ? opening.draft.city : undefined)
  if (opening.kind === 'none') return <GoneDraft id={id} />
  if (opening.kind === 'failed') {
    return (
      <Page title={t('flow.newReport')}>
        <Alert tone="danger" title={t('flow.notSaved')} urgent>
          <p>{t('common:bar.storeFailed')}</p>
        </Alert>
      </Page>
    )
  }
  if (opening.kind === 'opening' || city.kind === 'loading') {
    return <Waiting label={t('common:loading')} />
  }
  const { draft } = opening
  if (city.kind === 'missing') return <CityMissing draft={draft} instead={city.instead} />
  const step = stepOf(word)
  return step ? <Steps draft={draft} pack={city.pack} step={step} /> : <ToStep draft={draft} />
}

/** A killed page reopens at the step the draft remembers. */
function ToStep({ draft }: { draft: Draft }) {
  const t = useT('report')
  const { route } = useLocation()
  useEffect(() => route(stepUrl(draft.id, draft.step), true), [draft.id])
  return <Waiting label={t('common:loading')} />
}

function CityMissing({ draft, instead }: { draft: Draft; instead: Pack | undefined }) {
  const t = useT('report')
  const { actions } = useApp()
  const mayStay = instead && !draft.locked.includes('city')
  return (
    <Page title={t('flow.otherCity')} focusKey="city-missing">
      <p>{t('flow.otherCityText')}</p>
      {mayStay && (
        <Button block onClick={() => actions.editDraft({ city: instead.city.id })}>
          {t('flow.stayWith', { city: instead.city.name })}
        </Button>
      )}
    </Page>
  )
}
