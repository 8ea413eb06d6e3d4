import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import { useT } from '#client/i18n/useT.ts'
import type { IconName } from '#client/ui/icons.ts'
import { MachineNote } from '#client/ui/MachineNote.tsx'
import { type Part, PartedPage } from '#client/ui/PartedPage.tsx'

interface LegalPageProps {
  title: string
  /** Stable name of the page, for the focus. */
  name: string
  picture: IconName
  intro?: ComponentChildren
  outro?: ComponentChildren
  parts: readonly Part[]
}

/** A text in parts, read from the first to the last; in plain mode a page each. */
export function LegalPage(props: LegalPageProps) {
  const t = useT('common')
  const { path, query } = useLocation()
  return (
    <PartedPage
      {...props}
      outro={
        <>
          {props.outro}
          <MachineNote namespace="legal" page={path} binding />
        </>
      }
      documentTitle={`${props.title} – Stadtlabor`}
      back={{ href: '/mehr', label: t('nav.more') }}
      path={path}
      open={query.seite}
      backLabel={t('back')}
      onward={t('next')}
    />
  )
}
