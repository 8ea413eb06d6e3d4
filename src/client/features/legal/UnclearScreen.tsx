import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { type App, useApp } from '#client/stores/appContext.ts'
import { useIsPlain } from '#client/stores/useMode.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { ErrorSummary } from '#client/ui/ErrorSummary.tsx'
import { TextArea } from '#client/ui/Field.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Page } from '#client/ui/Page.tsx'

const maxWords = 500

/** A report about a text of the app itself: it goes the way of all reports, also without network. */
export function UnclearScreen() {
  const t = useT('legal')
  const app = useApp()
  const language = useLanguage()
  const plain = useIsPlain()
  const { query, route } = useLocation()
  const [words, setWords] = useState('')
  const [checked, setChecked] = useState(0)
  const [failed, setFailed] = useState(false)
  const page = pageOf(query.von)
  // At the first drawing the tab still bears the name of the screen that one comes from.
  const [screen] = useState(() => document.title)
  const error = checked > 0 && words.trim() === '' ? t('unclear.missing') : undefined

  async function onNext() {
    if (words.trim() === '') return setChecked(checked + 1)
    setFailed(false)
    try {
      const about = {
        place: whereInApp(page, screen, plain ? `${language}, plain` : language),
        description: t('unclear.description', { words: words.trim() }),
      }
      const id = await draftAbout(app, about)
      if (id !== undefined) return route(`/melden/${id}/pruefen`)
      location.href = mailAbout(app, about)
    } catch {
      // The store's own trouble is told by the shell's bar; here the person can try again.
      setFailed(true)
    }
  }
  return (
    <Page
      title={t('unclear.title')}
      documentTitle={`${t('unclear.title')} – Stadtlabor`}
      focusKey="unclear"
      back={{ href: page, label: t('common:back') }}
      picture={<Icon name="message-square" size={56} />}
      actions={
        <Button block icon="arrow-right" onClick={() => void onNext()}>
          {t('unclear.next')}
        </Button>
      }
    >
      <ErrorSummary
        key={checked}
        title={t('unclear.missing')}
        errors={error ? [{ id: 'unclear-words', text: error }] : []}
      />
      {failed && <Alert tone="danger" title={t('unclear.failed')} urgent />}
      <p>{t('unclear.text')}</p>
      <TextArea
        id="unclear-words"
        label={t('unclear.label')}
        hint={t('unclear.hint')}
        error={error}
        rows={5}
        maxLength={maxWords}
        value={words}
        onInput={setWords}
      />
    </Page>
  )
}

/** Only a path of this app: a link could otherwise lead anywhere. */
const pageOf = (from: string | undefined): string =>
  from && /^\/(?![/\\])/.test(from) ? (from.split('#')[0] ?? '/') : '/'

/**
 * For the desk and for whoever mends the text, in no language: which screen, by its address and by
 * the name it has in the words that were read, and in which language: "Stadtlabor /naehe?seite=look
 * „Suchen und auswählen“ (de-simple, plain)". The names of reports and drafts are nobody's business.
 */
const whereInApp = (page: string, screen: string, words: string): string => {
  const [path = '/', query = ''] = page.split('?')
  const part = new URLSearchParams(query).get('seite')
  const address = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, '…') + (part ? `?seite=${part}` : '')
  const name = screen.replace(/ – Stadtlabor$/, '').slice(0, 80)
  return `Stadtlabor ${address} „${name}“ (${words})`
}

interface About {
  readonly place: string
  readonly description: string
}

/** undefined: the city has no category for the rest, so that a report would go astray. */
async function draftAbout({ actions, stores }: App, about: About): Promise<string | undefined> {
  const categories = stores.city.getState().pack?.list.categories ?? []
  const rest = categories.find(({ pictogram }) => pictogram === 'other')
  if (!rest) return undefined
  const id = await actions.startDraft({
    service_code: rest.service_code,
    place: { description: about.place, source: 'address' },
  })
  await actions.openDraft(id)
  actions.editDraft({ description: about.description })
  await actions.goToStep('review')
  return id
}

const mailAbout = ({ stores }: App, { place, description }: About): string => {
  const address = stores.city.getState().pack?.city.contact.email ?? ''
  return `mailto:${address}?subject=${encodeURIComponent(place)}&body=${encodeURIComponent(description)}`
}
