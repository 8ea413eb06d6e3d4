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
  /** Of its own where a screen has two dialogs. */
  titleId?: string
}

/** The browser's own dialog: focus stays inside, Escape closes, focus returns to where it was. */
export function Dialog({
  open,
  title,
  closeLabel,
  onClose,
  children,
  footer,
  titleId = 'dialog-title',
}: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = element.current
    if (open && dialog && !dialog.open) dialog.showModal()
    if (!open && dialog?.open) dialog.close()
  }, [open])
  return (
    <dialog class="kern-dialog dialog" ref={element} aria-labelledby={titleId} onClose={onClose}>
      <div class="kern-dialog__header">
        <h2 class="kern-title" id={titleId}>
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
