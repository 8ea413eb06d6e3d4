import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { DraftChange } from '#client/actions/actions.ts'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useIsPlain } from '#client/stores/useMode.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Waiting } from '#client/ui/Waiting.tsx'
import type { AssetKind } from '#domain/assetKind.ts'
import { CategoryStep } from './CategoryStep.tsx'
import { ContactStep } from './ContactStep.tsx'
import type { Draft, DraftStep } from './draft.ts'
import type { Flow, Pack } from './flow.ts'
import { PhotoStep } from './PhotoStep.tsx'
import { PlaceStep } from './PlaceStep.tsx'
import { QuestionsStep } from './QuestionsStep.tsx'
import { ReviewStep } from './ReviewStep.tsx'
import type { StepProps } from './StepPage.tsx'
import { isStepLocked, nextStep, stepAfter, stepBefore, stepUrl, type Way } from './steps.ts'
import { TextStep } from './TextStep.tsx'
import { useFix } from './useFix.ts'
import { useNaming } from './useNaming.ts'
import { useStepHistory } from './useStepHistory.ts'

interface StepsProps {
  draft: Draft
  pack: Pack
  step: DraftStep
}

const screens = {
  photo: PhotoStep,
  category: CategoryStep,
  questions: QuestionsStep,
  place: PlaceStep,
  text: TextStep,
  contact: ContactStep,
  review: ReviewStep,
} as const

export function Steps({ draft, pack, step }: StepsProps) {
  const t = useT('report')
  const { actions } = useApp()
  const { route } = useLocation()
  const [failed, setFailed] = useState(false)
  const flow = useFlow(draft, pack, step, () => setFailed(true))
  useNaming(flow)
  const isLocked = isStepLocked(draft, step)

  useEffect(() => {
    if (isLocked) route(stepUrl(draft.id, nextStep(flow.way)), true)
    else if (draft.step !== step) flow.act(actions.goToStep(step))
  }, [draft.id, step, isLocked])

  const own = useScreens(flow.way.plain === true)
  // Never the normal step for a moment: it would be swapped under the person's hands.
  if (!own) return <Waiting label={t('common:loading')} />
  const Screen = own[step]
  return <Screen flow={flow} failed={failed} key={step} />
}

type Screens = Readonly<Record<DraftStep, ComponentType<StepProps>>>

/** Another way through the same steps, for those who want one question a page. */
function useScreens(plain: boolean): Screens | undefined {
  const [own, setOwn] = useState<Screens>()
  useEffect(() => {
    if (!plain || own) return
    import('./plain/plainScreens.ts').then(
      ({ plainScreens }) => setOwn(plainScreens),
      // Without them the normal steps ask for the same.
      () => setOwn(screens),
    )
  }, [plain, own])
  return plain ? own : screens
}

function useFlow(draft: Draft, pack: Pack, step: DraftStep, onFailed: () => void): Flow {
  const { actions, stores } = useApp()
  const { seite: page, aendern } = useLocation().query as { seite?: string; aendern?: string }
  const isChange = aendern !== undefined
  const plain = useIsPlain()
  const position = useStore(stores.position, (state) => state.status)
  const history = useStepHistory(draft.id)
  const locate = useFix(draft.id)
  const [isNew, setNew] = useState(false)
  const [declinedKind, setDeclinedKind] = useState<AssetKind>()

  const wayOf = (one: Draft): Way => ({
    draft: one,
    category: pack.list.categories.find(({ service_code }) => service_code === one.service_code),
    position: stores.position.getState().status,
    plain,
  })
  const latest = (): Draft => stores.draft.getState().draft ?? draft
  const way = { ...wayOf(draft), position }

  return {
    draft,
    pack,
    way,
    category: way.category,
    isLocked: (field) => draft.locked.includes(field),
    edit: (change) => actions.editDraft(change(latest())),
    go: history.go,
    page,
    open: (next) => history.go(step, { page: next, change: isChange }),
    isChange,
    advance(change?: DraftChange) {
      if (change) actions.editDraft(change)
      const next = stepAfter(wayOf({ ...latest(), ...change }), step, isChange)
      history.go(next, { change: isChange && next !== 'review' })
    },
    back() {
      const before = isChange ? 'review' : stepBefore(way, step)
      const url = page ? stepUrl(draft.id, step, { change: isChange }) : undefined
      history.back(url ?? (before && stepUrl(draft.id, before)))
    },
    act: (work) => void work.catch(onFailed),
    locate,
    isAssetDeclined: declinedKind !== undefined && declinedKind === way.category?.asset_kind,
    isNew,
    declareNew: () => setNew(true),
    declineAsset: () => setDeclinedKind(way.category?.asset_kind),
  }
}
