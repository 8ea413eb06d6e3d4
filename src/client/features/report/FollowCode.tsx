import { useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import type { MineEntry } from '#client/stores/state.ts'
import { Button } from '#client/ui/Button.tsx'
import { QrCode } from '#client/ui/QrCode.tsx'
import { Buttons, Section } from '#client/ui/Section.tsx'
import { followLink } from '#domain/receipt.ts'

/** The secret link as a code and as words: whoever has it may follow the report, without account. */
export function FollowCode({ report }: { report: MineEntry['report'] }) {
  const t = useT('report')
  const link = followLink(location.origin, report.city, report.id, report.receipt)
  const [told, setTold] = useState<'copied' | 'copyFailed'>()
  const maySend = typeof navigator.share === 'function'

  // Closing the share sheet rejects as well: there is nothing to tell then.
  const onShare = () => void navigator.share({ url: link }).catch(() => undefined)
  const onCopy = () =>
    void copy(link).then((isCopied) => setTold(isCopied ? 'copied' : 'copyFailed'))

  return (
    <Section id="follow" title={t('sent.follow')}>
      <p>{t('sent.followText')}</p>
      <QrCode text={link} label={t('sent.qr')} />
      <p>
        <span class="muted">{t('sent.link')}</span>
        <code class="link-text" dir="ltr">
          {link}
        </code>
      </p>
      <Buttons>
        {maySend && (
          <Button kind="secondary" icon="share-2" onClick={onShare}>
            {t('sent.share')}
          </Button>
        )}
        <Button kind="secondary" icon="copy" onClick={onCopy}>
          {t('sent.copy')}
        </Button>
      </Buttons>
      <p role="status">{told && t(`sent.${told}`)}</p>
    </Section>
  )
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // No permission, or no clipboard at all on this page: the link stands there to be copied.
    return false
  }
}
