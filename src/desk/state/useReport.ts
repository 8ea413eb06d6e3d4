import { useEffect, useState } from 'preact/hooks'
import type { DeskReport } from '#protocol/desk.ts'
import type { Answer, Failure } from '../api/request.ts'
import { useDesk } from './desk.ts'
import { useRefresh } from './useRefresh.ts'

export interface OpenReport {
  readonly report: DeskReport | undefined
  readonly failure: Failure | undefined
  /** Somebody else, or the reporter, was quicker: the person is told before going on. */
  readonly changed: boolean
  acknowledge(): void
  reload(): void
  /** Sends a deed. The failure, if any; a conflict shows the report as it is now. */
  send(deed: (report: DeskReport) => Promise<Answer<DeskReport>>): Promise<Failure | undefined>
}

/** One report on the screen, kept fresh while it is looked at. */
export function useReport(
  city: string,
  id: string,
  onReport: (report: DeskReport) => void,
): OpenReport {
  const { api, onFailure, onAnswer } = useDesk()
  const [report, setReport] = useState<DeskReport>()
  const [failure, setFailure] = useState<Failure>()
  const [changed, setChanged] = useState(false)

  function show(next: DeskReport) {
    setReport(next)
    setFailure(undefined)
    onAnswer()
    onReport({ ...next, unread: false })
  }

  async function load(background: boolean) {
    const answer = await api.report(city, id, background)
    if (!answer.ok) {
      onFailure(answer.error)
      if (!background || answer.error.kind === 'missing') setFailure(answer.error)
      return
    }
    if (report && differs(report, answer.value)) setChanged(true)
    show(answer.value)
    if (answer.value.unread) await api.seen(city, id, answer.value.seq)
  }

  useEffect(() => void load(false), [city, id])
  useRefresh(() => void load(true))
  return {
    report,
    failure,
    changed,
    acknowledge: () => setChanged(false),
    reload: () => void load(false),
    async send(deed) {
      if (!report) return undefined
      const answer = await deed(report)
      if (answer.ok) {
        setChanged(false)
        show(answer.value)
        return undefined
      }
      if (answer.error.kind === 'conflict') {
        setChanged(true)
        show(answer.error.current)
      }
      onFailure(answer.error)
      return answer.error
    },
  }
}

/** A photo that arrived or one more supporter changes no decision, and interrupts nobody. */
const differs = (seen: DeskReport, now: DeskReport): boolean =>
  seen.handling !== now.handling ||
  seen.public !== now.public ||
  seen.timeline.length !== now.timeline.length
