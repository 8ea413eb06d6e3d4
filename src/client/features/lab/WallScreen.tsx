import { useLanguage, useT } from '#client/i18n/useT.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Page } from '#client/ui/Page.tsx'
import { inLanguage } from '#domain/localText.ts'
import { LabFrame } from './LabFrame.tsx'
import { useResults } from './useResults.ts'
import { WallCharts } from './WallCharts.tsx'

/** Results for all to see: on a beamer without reading glasses, and on the phone of who took part. */
export const WallScreen = ({ code = '' }: { code?: string }) => (
  <LabFrame code={code}>{(entry) => <Wall entry={entry} />}</LabFrame>
)

function Wall({ entry }: { entry: LabEntry }) {
  const t = useT('lab')
  const language = useLanguage()
  const { lab, role } = entry
  const title = inLanguage(lab.title, language)
  const leads = role === 'facilitator'
  const hidden = leads ? undefined : notFor(lab)
  return (
    <div class={`lab-wall${leads ? ' lab-wall--room' : ''}`}>
      <Page
        picture={<Icon name="eye" size={56} />}
        title={<span lang={title.language}>{title.text}</span>}
        documentTitle={t('wall.documentTitle', { title: title.text })}
        back={{ href: `/labor/${lab.code}${leads ? '/leiten' : ''}`, label: t('back') }}
        focusKey={`${lab.id}-wall`}
      >
        {hidden ? (
          <Alert tone="info" title={t(`wall.${hidden}`)} />
        ) : (
          <Results entry={entry} size={leads ? 'beamer' : 'page'} />
        )}
      </Page>
    </div>
  )
}

/** What a lab does not show to those who took part, or not yet. */
function notFor({ results, state }: LabEntry['lab']): 'notYet' | 'none' | undefined {
  if (results === 'never') return 'none'
  return results === 'after' && state !== 'closed' ? 'notYet' : undefined
}

function Results({ entry, size }: { entry: LabEntry; size: 'page' | 'beamer' }) {
  const t = useT('lab')
  const shown = useResults(entry)
  if (shown.state === 'loading') return <p>{t('loading')}</p>
  if (shown.state === 'offline') return <Alert tone="info" title={t('wall.offline')} />
  const { results, from } = shown
  return (
    <>
      <div class="lab-wall__head">
        <p class="lab-wall__count" role="status">
          {t('wall.people', { count: results.n })}
        </p>
        {size === 'beamer' && entry.lab.state === 'open' && (
          <p class="lab-letters">{t('wall.join', { code: entry.lab.code })}</p>
        )}
        <p class="muted">{t(`wall.${from}`)}</p>
        {size === 'beamer' && document.fullscreenEnabled && (
          <Button
            kind="secondary"
            // Refused by the browser: the page is large enough all the same.
            onClick={() => void document.documentElement.requestFullscreen().catch(() => undefined)}
          >
            {t('wall.full')}
          </Button>
        )}
      </div>
      <h2 class="kern-sr-only">{t('lead.results')}</h2>
      <WallCharts results={results} size={size} lab={entry.lab} />
    </>
  )
}
