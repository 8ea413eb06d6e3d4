import type { ComponentChildren } from 'preact'
import { useT } from '#client/i18n/useT.ts'
import type { MineEntry } from '#client/stores/state.ts'
import { useCategory } from '#client/stores/useCategory.ts'
import { Icon } from '#client/ui/Icon.tsx'
import { Page } from '#client/ui/Page.tsx'
import { factsOf } from './facts.ts'

/** The frame of one report: its number above, its category as title. */
export function DetailPage({ entry, children }: { entry: MineEntry; children: ComponentChildren }) {
  const t = useT('mine')
  const { report } = entry
  const { service_code } = factsOf(report)
  const { name, lang } = useCategory(report.city, service_code)
  const title = service_code ? name : t('followed')
  return (
    <Page
      title={<span lang={lang}>{title}</span>}
      documentTitle={`${title} – Stadtlabor`}
      back={{ href: '/meine', label: t('detail.back') }}
      overline={report.number && <bdi>{t('number', { number: report.number })}</bdi>}
      focusKey={report.id}
      picture={<Icon name="list" size={56} />}
    >
      {children}
    </Page>
  )
}
