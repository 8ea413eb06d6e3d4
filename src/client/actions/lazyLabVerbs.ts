import type { LabVerbs } from './labVerbs.ts'
import type { ActionPorts } from './ports.ts'

const names: Readonly<Record<keyof LabVerbs, true>> = {
  ...{ watchLabs: true, joinLab: true, leadLab: true, leadHere: true, forgetLab: true },
  ...{
    openSeat: true,
    seatAge: true,
    takeBack: true,
    saveSeat: true,
    saveStep: true,
    nextPerson: true,
    keepReceipt: true,
    touchSeat: true,
    wipeSeat: true,
    finishAnswer: true,
  },
  ...{ putSeatMedia: true, getSeatMedia: true, removeSeatMedia: true, formMedia: true },
  ...{
    refreshLabs: true,
    seeOutcome: true,
    startKiosk: true,
    leaveKiosk: true,
    retryAnswers: true,
  },
  ...{ packLab: true, packAnswers: true, markHandedOver: true, takeIn: true },
  ...{ resultsHere: true, followResults: true, askLead: true, setLabState: true },
}

/** The verbs of workshops by name; what they do is loaded with the first of them. */
export function lazyLabVerbs(ports: ActionPorts): LabVerbs {
  let loaded: Promise<LabVerbs> | undefined
  const load = () => {
    loaded ??= import('./labActions.ts').then(({ createLabActions }) => createLabActions(ports))
    // Not here yet and no network: the next tap tries again.
    loaded.catch(() => {
      loaded = undefined
    })
    return loaded
  }
  const verbs = Object.keys(names).map((name) => [
    name,
    async (...given: readonly unknown[]) =>
      Reflect.apply((await load())[name as keyof LabVerbs], undefined, given),
  ])
  return Object.fromEntries(verbs) as LabVerbs
}
