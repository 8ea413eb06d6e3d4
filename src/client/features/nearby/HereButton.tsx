import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { PositionState } from '#client/stores/state.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Button } from '#client/ui/Button.tsx'

const told = {
  idle: undefined,
  searching: undefined,
  found: 'hereFound',
  refused: 'hereRefused',
  unavailable: 'hereUnavailable',
} as const satisfies Record<PositionState['status'], string | undefined>

/** Asks for the position only at the tap, and says in words what came of it. */
export function HereButton() {
  const t = useT('nearby')
  const { actions, stores } = useApp()
  const status = useStore(stores.position, (state) => state.status)
  const hasFix = useStore(stores.position, (state) => state.fix !== undefined)
  const words = hasFix ? 'hereFound' : told[status]
  const searching = status === 'searching'
  return (
    <div class="stack stack--tight">
      <div>
        <Button
          kind="secondary"
          icon="locate-fixed"
          busy={searching}
          onClick={() => actions.locate()}
        >
          {searching ? t('hereSearching') : t('here')}
        </Button>
      </div>
      <p class="muted" role="status">
        {words && t(words)}
      </p>
    </div>
  )
}
