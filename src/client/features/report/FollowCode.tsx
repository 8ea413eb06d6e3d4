import { useT } from '#client/i18n/useT.ts'
import type { MineEntry } from '#client/stores/state.ts'
import { FollowLink } from '#client/ui/FollowLink.tsx'
import { Section } from '#client/ui/Section.tsx'
import { followLink } from '#domain/receipt.ts'

/** Whoever has the secret link may follow the report, without an account. */
export function FollowCode({ report }: { report: MineEntry['report'] }) {
  const t = useT('report')
  return (
    <Section id="follow" title={t('sent.follow')}>
      <p>{t('sent.followText')}</p>
      <FollowLink
        link={followLink(location.origin, report.city, report.id, report.receipt)}
        lead={t('sent.link')}
        words={{
          qr: t('sent.qr'),
          share: t('sent.share'),
          copy: t('sent.copy'),
          copied: t('sent.copied'),
          copyFailed: t('sent.copyFailed'),
        }}
      />
    </Section>
  )
}
