import { useState } from 'preact/hooks'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { TextField } from '#client/ui/Field.tsx'
import { QrCode } from '#client/ui/QrCode.tsx'
import type { FormNote } from '#protocol/labLead.ts'
import { texts } from '../texts.ts'
import { FormNotes } from './FormNotes.tsx'
import { labTexts } from './labTexts.ts'

const words = labTexts.deeds

interface KeyDialogProps {
  readonly link: string | undefined
  readonly notes: readonly FormNote[]
  readonly onClose: () => void
}

/** The only time that the link to lead a lab is shown. */
export function KeyDialog({ link, notes, onClose }: KeyDialogProps) {
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
      title={words.keyTitle}
      closeLabel={texts.close}
      onClose={onClose}
      titleId="key-title"
      footer={
        link && (
          <Button icon="copy" onClick={() => void copy(link)}>
            {copied === link ? words.copied : words.copy}
          </Button>
        )
      }
    >
      <TextField
        id="lab-key"
        label={words.keyHint}
        value={link ?? ''}
        onInput={() => undefined}
        readOnly
      />
      {link && <QrCode text={link} label={words.keyQr} />}
      {notes.length > 0 && (
        <Alert tone="info" title={labTexts.create.notes}>
          <FormNotes notes={notes} />
        </Alert>
      )}
    </Dialog>
  )
}
