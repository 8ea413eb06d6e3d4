import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Button } from '#client/ui/Button.tsx'
import { Empty } from '#client/ui/Card.tsx'
import { Pictogram } from '#client/ui/Icon.tsx'
import { Page } from '#client/ui/Page.tsx'
import { Buttons } from '#client/ui/Section.tsx'
import { sentUrl } from './steps.ts'

/** No form for what has been sent: "back" after sending shows what became of it. */
export function GoneDraft({ id }: { id: string }) {
  const t = useT('report')
  const { stores } = useApp()
  const { route } = useLocation()
  const sent = useStore(stores.mine, ({ entries }) =>
    entries.some(({ report }) => report.id === id),
  )
  useEffect(() => {
    if (sent) route(sentUrl(id), true)
  }, [sent, id])
  return (
    <Page title={t('flow.gone')} focusKey="gone" documentTitle={t('flow.gone')}>
      <Empty picture={<Pictogram name="draft" size={64} />} title={t('flow.goneText')}>
        <Buttons>
          <Button href="/melden" icon="camera">
            {t('flow.newReport')}
          </Button>
          <Button href="/meine" kind="secondary">
            {t('flow.mine')}
          </Button>
        </Buttons>
      </Empty>
    </Page>
  )
}
