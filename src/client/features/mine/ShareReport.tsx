import type { ReportRow } from '#client/db/schema.ts'
import { useT } from '#client/i18n/useT.ts'
import { Disclosure } from '#client/ui/Disclosure.tsx'
import { FollowLink } from '#client/ui/FollowLink.tsx'
import { followLink } from '#domain/receipt.ts'

/** The way to this report from another device. */
export function ShareReport({ report }: { report: ReportRow }) {
  const t = useT('mine')
  return (
    <Disclosure summary={t('share.title')}>
      <p>{t('share.text')}</p>
      <FollowLink
        link={followLink(location.origin, report.city, report.id, report.receipt)}
        subject={t('share.subject')}
        words={{
          qr: t('share.qr'),
          share: t('share.share'),
          copy: t('share.copy'),
          copied: t('share.copied'),
          copyFailed: t('share.copyFailed'),
        }}
      />
    </Disclosure>
  )
}
