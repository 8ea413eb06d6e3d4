import { useEffect, useState } from 'preact/hooks'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Skeleton } from '#client/ui/Progress.tsx'
import type { SessionAnswer } from '#protocol/desk.ts'
import type { DeskApi } from './api/deskApi.ts'
import type { Failure } from './api/request.ts'
import { DeskShell } from './DeskShell.tsx'
import { failureText } from './failureText.ts'
import { SignIn } from './SignIn.tsx'
import { type Desk, DeskContext } from './state/desk.ts'
import { useRefresh } from './state/useRefresh.ts'
import { texts } from './texts.ts'

interface DeskAppProps {
  readonly api: DeskApi
  readonly invitation: string | undefined
  /** Where typed words wait until they are sent. */
  readonly kept: Storage
  readonly now: () => number
}

type Session =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'out'; readonly expired: boolean }
  | { readonly kind: 'in'; readonly answer: SessionAnswer }

const sessionFrom = (answer: SessionAnswer, expired: boolean): Session =>
  answer.person ? { kind: 'in', answer } : { kind: 'out', expired }

export function DeskApp({ api, invitation, kept, now }: DeskAppProps) {
  const [session, setSession] = useState<Session>({ kind: 'asking' })
  const [away, setAway] = useState(false)

  async function look() {
    const answer = await api.session()
    if (answer.ok) setSession(sessionFrom(answer.value, false))
    else setSession({ kind: 'failed', failure: answer.error })
  }
  useEffect(() => void look(), [])
  // Signed in again in another tab: this one goes on by itself.
  useRefresh(() => session.kind === 'out' && void look())

  if (session.kind === 'asking') return <Waiting />
  if (session.kind === 'failed') {
    return <Failed failure={session.failure} again={() => void look()} />
  }
  if (session.kind === 'out' || !session.answer.person) {
    return (
      <SignIn
        api={api}
        invitation={invitation}
        expired={session.kind === 'out' && session.expired}
        onSignedIn={(answer) => setSession(sessionFrom(answer, false))}
      />
    )
  }
  const desk: Desk = {
    ...{ api, now, kept, person: session.answer.person, cities: session.answer.cities },
    onAnswer: () => setAway(false),
    onFailure(failure) {
      setAway(failure.kind === 'away')
      if (failure.kind === 'signed_out') setSession({ kind: 'out', expired: true })
    },
  }
  return (
    <DeskContext.Provider value={desk}>
      <DeskShell
        away={away}
        onSignOut={() => {
          kept.clear()
          void api.signOut().then(() => setSession({ kind: 'out', expired: false }))
        }}
      />
    </DeskContext.Provider>
  )
}

const Waiting = () => (
  <main class="page">
    <h1>{texts.name}</h1>
    <Skeleton label={texts.wait} />
  </main>
)

const Failed = ({ failure, again }: { failure: Failure; again: () => void }) => (
  <main class="page">
    <h1>{texts.name}</h1>
    <Alert tone="danger" title={failureText(failure)} urgent />
    <Button icon="refresh-cw" onClick={again}>
      {texts.again}
    </Button>
  </main>
)
