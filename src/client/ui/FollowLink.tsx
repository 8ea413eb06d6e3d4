import { useState } from 'preact/hooks'
import { Button } from './Button.tsx'
import { QrCode } from './QrCode.tsx'
import { Buttons } from './Section.tsx'

interface FollowLinkProps {
  link: string
  /** Before the link, for whoever would not know what it is. */
  lead?: string
  /** What the share sheet calls it. */
  subject?: string
  words: {
    readonly qr: string
    readonly share: string
    readonly copy: string
    readonly copied: string
    readonly copyFailed: string
  }
}

/** The link whose secret stands behind #, as QR code, as words, to share and to copy. */
export function FollowLink({ link, lead, subject, words }: FollowLinkProps) {
  const [told, setTold] = useState<'copied' | 'copyFailed'>()
  // Closing the share sheet rejects as well: there is nothing to tell then.
  const share = () =>
    void navigator
      .share({ ...(subject ? { title: subject } : {}), url: link })
      .catch(() => undefined)
  return (
    <>
      <QrCode text={link} label={words.qr} />
      <p>
        {lead && <span class="muted">{lead}</span>}
        <code class="link-text" dir="ltr">
          {link}
        </code>
      </p>
      <Buttons>
        {typeof navigator.share === 'function' && (
          <Button kind="secondary" icon="share-2" onClick={share}>
            {words.share}
          </Button>
        )}
        <Button
          kind="secondary"
          icon="copy"
          onClick={() => void copy(link).then((done) => setTold(done ? 'copied' : 'copyFailed'))}
        >
          {words.copy}
        </Button>
      </Buttons>
      <p role="status">{told && words[told]}</p>
    </>
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
