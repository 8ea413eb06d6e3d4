import { useState } from 'preact/hooks'
import type { ReportRow } from '#client/db/schema.ts'
import { useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import { Disclosure } from '#client/ui/Disclosure.tsx'
import { QrCode } from '#client/ui/QrCode.tsx'
import { Buttons } from '#client/ui/Section.tsx'
import { followLink } from '#domain/receipt.ts'

/** The link whose secret stands behind #, as words, as QR code, to share. */
export function ShareReport({ report }: { report: ReportRow }) {
  const t = useT('mine')
  const [told, setTold] = useState<'copied' | 'copyFailed'>()
  const link = followLink(location.origin, report.city, report.id, report.receipt)
  async function copy() {
    try {
      await navigator.clipboard.writeText(link)
      setTold('copied')
    } catch {
      // No permission, or no clipboard at all on this page: the link stands there to be copied.
      setTold('copyFailed')
    }
  }
  const share = () =>
    navigator
      .share({ title: t('share.subject'), url: link })
      // Closing the share sheet rejects as well: nothing to tell.
      .catch(() => undefined)
  return (
    <Disclosure summary={t('share.title')}>
      <p>{t('share.text')}</p>
      <QrCode text={link} label={t('share.qr')} />
      <p>
        <code class="link-text" dir="ltr">
          {link}
        </code>
      </p>
      <Buttons>
        {'share' in navigator && (
          <Button kind="secondary" icon="share-2" onClick={() => void share()}>
            {t('share.share')}
          </Button>
        )}
        <Button kind="secondary" icon="copy" onClick={() => void copy()}>
          {t('share.copy')}
        </Button>
      </Buttons>
      <p role="status">{told && t(`share.${told}`)}</p>
    </Disclosure>
  )
}
