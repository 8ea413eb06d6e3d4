import type { Stores } from '#client/stores/createStores.ts'

/** Not in every browser, and in most only for an installed app. */
interface BadgeHolder {
  readonly setAppBadge?: (count: number) => Promise<void>
  readonly clearAppBadge?: () => Promise<void>
}

/** The number on the app's icon: what is not with the city yet, or needs help. */
export function keepBadge(sync: Stores['sync'], holder: BadgeHolder): void {
  let shown: number | undefined
  const show = ({ waiting, rejected }: { waiting: number; rejected: number }) => {
    const count = waiting + rejected
    if (count === shown) return
    shown = count
    const done = count > 0 ? holder.setAppBadge?.(count) : holder.clearAppBadge?.()
    // Not installed, or the person does not want numbers: the app itself says it as well.
    done?.catch(() => undefined)
  }
  show(sync.getState())
  sync.subscribe(show)
}
