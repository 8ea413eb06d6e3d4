import { useState } from 'preact/hooks'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { TextField } from '#client/ui/Field.tsx'
import { Page } from '#client/ui/Page.tsx'
import type { SessionAnswer } from '#protocol/desk.ts'
import type { DeskApi } from './api/deskApi.ts'
import { failureText } from './failureText.ts'
import { tokenIn } from './invitation.ts'
import { texts } from './texts.ts'

const words = texts.signIn

interface SignInProps {
  readonly api: Pick<DeskApi, 'signIn'>
  readonly invitation: string | undefined
  readonly expired: boolean
  readonly onSignedIn: (answer: SessionAnswer) => void
}

/** Opening a link does nothing yet: only the button uses it up, so that no preview can. */
export function SignIn({ api, invitation, expired, onSignedIn }: SignInProps) {
  const [token, setToken] = useState(expired ? undefined : invitation)
  const [pasted, setPasted] = useState('')
  const [error, setError] = useState<string>()
  const [invalid, setInvalid] = useState(false)
  const [failed, setFailed] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function signIn(event: Event) {
    event.preventDefault()
    const used = token ?? tokenIn(pasted)
    setError(used ? undefined : words.noLink)
    if (!used || busy) return
    setBusy(true)
    setFailed(undefined)
    const answer = await api.signIn(used)
    setBusy(false)
    if (answer.ok) return onSignedIn(answer.value)
    if (answer.error.kind === 'refused') {
      setInvalid(true)
      setToken(undefined)
      setPasted('')
    } else setFailed(failureText(answer.error))
  }

  return (
    <main class="desk-sign-in">
      <p class="desk-mark">
        <img src="/favicon.svg" alt="" width={40} height={40} />
        <span>Stadtlabor</span>
      </p>
      <Page title={words.title} documentTitle={`${words.title} · ${texts.name}`}>
        {expired && (
          <Alert tone="warning" title={words.expired}>
            <p>{words.expiredHelp}</p>
          </Alert>
        )}
        {invalid && (
          <Alert tone="danger" title={words.invalid} urgent>
            <p>{words.invalidHelp}</p>
          </Alert>
        )}
        {failed && <Alert tone="danger" title={failed} urgent />}
        <form class="stack" onSubmit={(event) => void signIn(event)} noValidate>
          {token ? (
            <p>{words.ready}</p>
          ) : (
            <>
              <div class="stack stack--tight">
                <p>{words.needLink}</p>
                <p class="muted">{words.where}</p>
              </div>
              <TextField
                id="link"
                label={words.paste}
                value={pasted}
                onInput={setPasted}
                error={error}
              />
            </>
          )}
          <Button type="submit" busy={busy} block>
            {words.submit}
          </Button>
        </form>
      </Page>
    </main>
  )
}
