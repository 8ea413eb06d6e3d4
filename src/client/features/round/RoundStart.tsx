import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { countInRound, latestRound } from '#client/stores/roundOf.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Button } from '#client/ui/Button.tsx'
import { Card, Row } from '#client/ui/Card.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Page } from '#client/ui/Page.tsx'

export function RoundStart() {
  const t = useT('report')
  const { stores } = useApp()
  const last = useStore(stores.mine, latestRound)
  const count = useStore(stores.mine, (mine) => (last ? countInRound(mine, last) : 0))
  return (
    <Page
      title={t('round.title')}
      documentTitle={t('flow.documentTitle', { step: t('round.title') })}
      focusKey="round"
      picture={<Icon name="footprints" size={56} />}
      back={{ href: '/', label: t('common:back') }}
      actions={
        <Button block icon="camera" href="/melden?runde=1">
          {t('round.start')}
        </Button>
      }
    >
      <p>{t('round.lead')}</p>
      <p class="muted">{t('round.offline')}</p>
      {last && (
        <Card>
          <Row
            label={t('round.last')}
            value={t('round.lastCount', { count })}
            picture={<Icon name="footprints" size={32} />}
            href={`/runde/${last}`}
            action={t('common:bar.look')}
          />
        </Card>
      )}
    </Page>
  )
}
