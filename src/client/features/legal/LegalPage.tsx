import type { ComponentChildren } from 'preact'
import { useT } from '#client/i18n/useT.ts'
import { Page } from '#client/ui/Page.tsx'

interface LegalPageProps {
  title: string
  /** Stable name of the page, for the focus. */
  name: string
  children: ComponentChildren
}

export function LegalPage({ title, name, children }: LegalPageProps) {
  const t = useT('common')
  return (
    <Page
      title={title}
      documentTitle={`${title} – Stadtlabor`}
      back={{ href: '/mehr', label: t('nav.more') }}
      focusKey={name}
    >
      {children}
    </Page>
  )
}
