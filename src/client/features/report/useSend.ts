import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useT } from '#client/i18n/useT.ts'
import { type App, useApp } from '#client/stores/appContext.ts'
import { countInRound } from '#client/stores/roundOf.ts'
import { announce } from '#client/ui/announce.ts'
import { stopperFor } from '#domain/answers.ts'
import type { Flow } from './flow.ts'
import { hasPlace, sentUrl, stepUrl } from './steps.ts'

export type Sending =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'incomplete'; readonly fields: readonly string[] }

/** Sends once everything is there; on a round the next report begins at once. */
export function useSend(flow: Flow): { readonly sending: Sending; send(): void } {
  const app = useApp()
  const t = useT('report')
  const { route } = useLocation()
  const [sending, setSending] = useState<Sending>({ kind: 'idle' })

  async function run(): Promise<void> {
    const problemsBefore = app.stores.draft.getState().photoProblems
    await allHere(app)
    const { draft = flow.draft, photoProblems } = app.stores.draft.getState()
    // A picture that did not make it: the person decides whether the report goes without it.
    if (photoProblems !== problemsBefore && photoProblems.length > 0) {
      return setSending({ kind: 'idle' })
    }
    if (flow.category && stopperFor(flow.category, draft.attributes)?.kind === 'emergency') {
      setSending({ kind: 'idle' })
      return flow.go('questions')
    }
    const outcome = await app.actions.submitDraft()
    if (!outcome.ok) {
      return setSending({ kind: 'incomplete', fields: Object.keys(outcome.problems) })
    }
    route(await urlAfter(outcome.reportId, draft.round_id), true)
  }

  async function urlAfter(reportId: string, roundId: string | undefined): Promise<string> {
    if (roundId === undefined) return sentUrl(reportId)
    try {
      const next = await app.actions.againHere(reportId)
      announce(t('sent.round', { count: countInRound(app.stores.mine.getState(), roundId) }))
      return stepUrl(next, 'photo')
    } catch {
      // The report is safe; only the next draft could not be made. The receipt offers it again.
      return sentUrl(reportId)
    }
  }

  return {
    sending,
    send() {
      if (sending.kind === 'busy') return
      setSending({ kind: 'busy' })
      run().catch(() => setSending({ kind: 'failed' }))
    },
  }
}

/** Pictures in the worker and a position being sought: both end by themselves within seconds. */
export function allHere({ stores }: Pick<App, 'stores'>): Promise<void> {
  const isHere = () => {
    const { draft, photosAtWork } = stores.draft.getState()
    const isSearching = stores.position.getState().status === 'searching'
    return photosAtWork === 0 && (!isSearching || (draft !== undefined && hasPlace(draft)))
  }
  return new Promise((resolve) => {
    const stops: (() => void)[] = []
    const look = () => {
      if (!isHere()) return
      for (const stop of stops) stop()
      resolve()
    }
    stops.push(stores.draft.subscribe(look), stores.position.subscribe(look))
    look()
  })
}
