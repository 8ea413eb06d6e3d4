import { useState } from 'preact/hooks'
import { Bar } from '#client/ui/Bar.tsx'
import { Button } from '#client/ui/Button.tsx'
import { KeysHelp } from './KeysHelp.tsx'
import { LabScreen } from './labs/LabScreen.tsx'
import { Labs } from './labs/Labs.tsx'
import { labTexts } from './labs/labTexts.ts'
import { NewLab } from './labs/NewLab.tsx'
import { Board } from './list/Board.tsx'
import { Staff } from './staff/Staff.tsx'
import { useDesk } from './state/desk.ts'
import { labsHref, listHref, type Route, staffHref, useRoute } from './state/route.ts'
import { texts } from './texts.ts'

interface DeskShellProps {
  readonly away: boolean
  readonly onSignOut: () => void
}

export function DeskShell({ away, onSignOut }: DeskShellProps) {
  const { person } = useDesk()
  const route = useRoute()
  const [help, setHelp] = useState(false)
  return (
    <>
      <button
        type="button"
        class="skip desk-skip"
        onClick={() => document.getElementById('main')?.focus()}
      >
        {texts.skip}
      </button>
      <header class="header desk-header">
        <a class="header__mark" href={listHref}>
          <img src="/favicon.svg" alt="" width={32} height={32} />
          <span>{texts.name}</span>
        </a>
        <span class="header__space" />
        <span class="desk-person">{person.name}</span>
        <Button kind="quiet" icon="circle-question-mark" iconOnly onClick={() => setHelp(true)}>
          {texts.keys.open}
        </Button>
        <Button kind="quiet" href={labsHref}>
          {labTexts.link}
        </Button>
        {person.role === 'admin' && (
          <Button kind="quiet" href={staffHref}>
            {texts.staff.link}
          </Button>
        )}
        <Button kind="quiet" icon="log-out" iconOnly onClick={onSignOut}>
          {texts.signOut}
        </Button>
      </header>
      {away && (
        <Bar icon="wifi-off" tone="warning">
          {texts.offline}
        </Bar>
      )}
      <main id="main" class="desk-main" tabIndex={-1}>
        <Screen route={route} onHelp={() => setHelp(true)} />
      </main>
      <KeysHelp open={help} onClose={() => setHelp(false)} />
    </>
  )
}

function Screen({ route, onHelp }: { route: Route; onHelp: () => void }) {
  switch (route.screen) {
    case 'staff':
      return <Staff />
    case 'labs':
      return <Labs />
    case 'newLab':
      return <NewLab />
    case 'lab':
      return <LabScreen key={route.id} id={route.id} part={route.part} />
    case 'list':
    case 'report':
      return <Board route={route} onHelp={onHelp} />
  }
}
