import type { ComponentChildren } from 'preact'
import { useT } from '#client/i18n/useT.ts'
import { Icon } from '#client/ui/Icon.tsx'
import type { IconName } from '#client/ui/icons.ts'
import { Page } from '#client/ui/Page.tsx'

interface LegalPageProps {
  title: string
  /** Stable name of the page, for the focus. */
  name: string
  picture: IconName
  children: ComponentChildren
}

export function LegalPage({ title, name, picture, children }: LegalPageProps) {
  const t = useT('common')
  return (
    <Page
      title={title}
      documentTitle={`${title} – Stadtlabor`}
      back={{ href: '/mehr', label: t('nav.more') }}
      focusKey={name}
      picture={<Icon name={picture} size={56} />}
    >
      {children}
    </Page>
  )
}
