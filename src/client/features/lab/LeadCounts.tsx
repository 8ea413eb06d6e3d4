import { useEffect, useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { Button } from '#client/ui/Button.tsx'
import { Section } from '#client/ui/Section.tsx'

const kinds = ['made', 'takenIn', 'waiting', 'handedOver', 'sent', 'rejected'] as const

/** Counts and no percentage: what was made here, and where it is by now. */
export function LeadCounts({ entry }: { entry: LabEntry }) {
  const t = useT('lab')
  const { actions } = useApp()
  const { lab, counts } = entry
  const there = useThere(entry)
  const shown = kinds.filter((kind) => kind === 'made' || counts[kind] > 0)
  return (
    <Section id="lead-counts" title={t('lead.counts')}>
      <dl class="lab-counts" aria-live="polite">
        {shown.map((kind) => (
          <div class="lab-counts__one" key={kind}>
            <dt>{t(`lead.count.${kind}`)}</dt>
            <dd>{counts[kind]}</dd>
          </div>
        ))}
        {there !== undefined && (
          <div class="lab-counts__one">
            <dt>{t('lead.count.endpoint')}</dt>
            <dd>{there}</dd>
          </div>
        )}
      </dl>
      {counts.rejected > 0 && (
        <div>
          <Button
            kind="secondary"
            icon="refresh-cw"
            // A device store that fails says so itself, at the top of the screen.
            onClick={() => void actions.retryAnswers(lab.id).catch(() => undefined)}
          >
            {t('lead.retry')}
          </Button>
        </div>
      )}
    </Section>
  )
}

const askAgainMs = 15_000

/** What the endpoint has in all; only whoever has the lab's key is told. */
function useThere({ lab, hasKey, counts }: LabEntry): number | undefined {
  const { actions } = useApp()
  const [there, setThere] = useState<number>()
  useEffect(() => {
    if (!hasKey) return
    let gone = false
    const ask = () =>
      actions.askLead(lab.id).then(
        (lead) => gone || (lead && setThere(lead.answers)),
        // Nobody answers just now: the last number stays.
        () => undefined,
      )
    void ask()
    const timer = setInterval(() => void ask(), askAgainMs)
    return () => {
      gone = true
      clearInterval(timer)
    }
  }, [actions, lab.id, hasKey, counts.sent])
  return there
}
