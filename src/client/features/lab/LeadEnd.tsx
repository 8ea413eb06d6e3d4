import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Buttons } from '#client/ui/Section.tsx'

/** Closing and reopening with the lab's key; removing it from this device once nothing would be lost. */
export function LeadEnd({ entry: { lab, hasKey } }: { entry: LabEntry }) {
  const t = useT('lab')
  const { actions } = useApp()
  const { route } = useLocation()
  const [problem, setProblem] = useState<'stateFailed' | 'forgetBlocked'>()
  const isOpen = lab.state === 'open'
  async function change(): Promise<void> {
    const done = await actions.setLabState(lab.id, isOpen ? 'closed' : 'open')
    setProblem(done ? undefined : 'stateFailed')
  }
  async function forget(): Promise<void> {
    if (await actions.forgetLab(lab.id)) route('/labor', true)
    else setProblem('forgetBlocked')
  }
  return (
    <>
      {problem && <Alert tone="warning" urgent title={t(`lead.${problem}`)} />}
      {/* A device store that fails says so itself, at the top of the screen. */}
      <Buttons>
        {hasKey && (
          <Button
            kind="secondary"
            icon={isOpen ? 'check' : 'rotate-ccw'}
            onClick={() => void change().catch(() => undefined)}
          >
            {t(isOpen ? 'lead.close' : 'lead.reopen')}
          </Button>
        )}
        <Button
          kind="quiet"
          danger
          icon="trash-2"
          onClick={() => void forget().catch(() => undefined)}
        >
          {t('lead.forget')}
        </Button>
      </Buttons>
    </>
  )
}
