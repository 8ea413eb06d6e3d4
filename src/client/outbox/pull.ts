import type { DrainPorts } from './ports.ts'
import { roundTrip } from './roundTrip.ts'
import { stop } from './step.ts'

/** Which cities still have something to tell in this run. A push brings news too. */
export interface News {
  readonly heard: (city: string, more: boolean) => void
  readonly want: (cities: readonly string[]) => void
  readonly finish: () => Promise<void>
}

export function createNews(ports: DrainPorts): News {
  const open = new Map<string, boolean>()
  return {
    heard: (city, more) => open.set(city, more),
    want: (cities) => {
      // Also where a push has just told: it could not yet follow what it brought itself.
      for (const city of cities) open.set(city, true)
    },
    finish: async () => {
      for (const [city, more] of open) {
        if (more && !(await pullAll(ports, city))) return
      }
    },
  }
}

async function pullAll(ports: DrainPorts, city: string): Promise<boolean> {
  let bare = false
  for (;;) {
    const end = await roundTrip(ports, { city, batch: [], bare })
    if (end.kind === 'unanswered' || (end.kind === 'refused' && bare)) {
      await stop(ports, end.kind === 'unanswered' ? end : { why: 'trouble' })
      return false
    }
    if (end.kind === 'heard' && !end.more) return true
    // A cursor or follow list that the endpoint cannot read: from the beginning, once.
    bare = end.kind === 'refused'
  }
}
