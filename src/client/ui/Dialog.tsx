import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Button } from './Button.tsx'

interface DialogProps {
  open: boolean
  title: string
  closeLabel: string
  onClose: () => void
  children: ComponentChildren
  footer?: ComponentChildren
}

/** The browser's own dialog: focus stays inside, Escape closes, focus returns to where it was. */
export function Dialog({ open, title, closeLabel, onClose, children, footer }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = element.current
    if (open && dialog && !dialog.open) dialog.showModal()
    if (!open && dialog?.open) dialog.close()
  }, [open])
  return (
    <dialog
      class="kern-dialog dialog"
      ref={element}
      aria-labelledby="dialog-title"
      onClose={onClose}
    >
      <div class="kern-dialog__header">
        <h2 class="kern-title" id="dialog-title">
          {title}
        </h2>
        <Button kind="quiet" icon="x" iconOnly onClick={onClose}>
          {closeLabel}
        </Button>
      </div>
      <div class="kern-dialog__body">{open && children}</div>
      {footer && <div class="kern-dialog__footer">{footer}</div>}
    </dialog>
  )
}
