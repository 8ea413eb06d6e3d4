import { useState } from 'preact/hooks'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { TextField } from '#client/ui/Field.tsx'
import type { Invitation } from '#protocol/desk.ts'
import { texts } from '../texts.ts'

const words = texts.staff

interface LinkDialogProps {
  readonly link: (Invitation & { readonly name: string }) | undefined
  readonly onClose: () => void
}

/** The only time this link is shown. */
export function LinkDialog({ link, onClose }: LinkDialogProps) {
  const [copied, setCopied] = useState<string>()
  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(text)
    } catch {
      // Not allowed here: the link stands in the field, to be copied by hand.
    }
  }
  return (
    <Dialog
      open={link !== undefined}
      title={words.linkTitle(link?.name ?? '')}
      closeLabel={texts.close}
      onClose={onClose}
      footer={
        link && (
          <Button icon="copy" onClick={() => void copy(link.link)}>
            {copied === link.link ? words.copied : words.copy}
          </Button>
        )
      }
    >
      <TextField
        id="invitation"
        label={words.linkHint}
        value={link?.link ?? ''}
        onInput={() => undefined}
        readOnly
      />
    </Dialog>
  )
}
