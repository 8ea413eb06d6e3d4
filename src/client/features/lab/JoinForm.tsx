import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { Button } from '#client/ui/Button.tsx'
import { TextField } from '#client/ui/Field.tsx'
import type { Why } from './useLab.ts'

/** Six letters, as they were read aloud or stand on the poster. */
export function JoinForm() {
  const t = useT('lab')
  const { actions } = useApp()
  const { route } = useLocation()
  const [typed, setTyped] = useState('')
  const [state, setState] = useState<'ready' | 'busy' | Why>('ready')
  async function join(): Promise<void> {
    setState('busy')
    const end = await actions.joinLab(typed)
    if (end.ok) route(`/labor/${end.code}`)
    else setState(end.why)
  }
  const problem = state === 'ready' || state === 'busy' ? undefined : t(`join.problem.${state}`)
  return (
    <form
      class="lab-code"
      onSubmit={(event) => {
        event.preventDefault()
        // A device store that fails says so itself, at the top of the screen.
        void join().catch(() => setState('damaged'))
      }}
    >
      <TextField
        id="lab-code"
        label={t('join.code')}
        hint={t('join.codeHint')}
        error={problem}
        value={typed}
        maxLength={9}
        enterKeyHint="send"
        onInput={(value) => {
          setTyped(value)
          setState('ready')
        }}
      />
      <Button type="submit" block busy={state === 'busy'}>
        {state === 'busy' ? t('join.busy') : t('join.go')}
      </Button>
    </form>
  )
}
