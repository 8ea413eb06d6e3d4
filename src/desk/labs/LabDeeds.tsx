import { useState } from 'preact/hooks'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Buttons } from '#client/ui/Section.tsx'
import type { Lab } from '#domain/lab/lab.ts'
import { useDesk } from '../state/desk.ts'
import { go, labHref, labsHref } from '../state/route.ts'
import { texts } from '../texts.ts'
import { KeyDialog } from './KeyDialog.tsx'
import { labTexts } from './labTexts.ts'
import type { PartProps } from './partProps.ts'
import { useDoing } from './useDoing.ts'

const words = labTexts.deeds

const nextState = {
  draft: { state: 'open', label: words.open, icon: 'check' },
  open: { state: 'closed', label: words.close, icon: 'lock' },
  closed: { state: 'open', label: words.reopen, icon: 'rotate-ccw' },
} as const satisfies Record<Lab['state'], unknown>

interface NewLink {
  readonly link: string
  /** A copy is visited once its link has been kept. */
  readonly visit?: string
}

export function LabDeeds({ lead: { lab, answers }, again }: PartProps) {
  const { api } = useDesk()
  const { busy, failed, act } = useDoing()
  const [made, setMade] = useState<NewLink>()
  const [removing, setRemoving] = useState(false)
  const next = nextState[lab.state]

  const setState = async () => {
    if (await act(() => api.labs.edit(lab.id, { state: next.state }))) again()
  }
  const clone = async () => {
    const copy = await act(() => api.labs.clone(lab.id, {}))
    if (copy) setMade({ link: copy.link, visit: copy.lab.id })
  }
  const newKey = async () => {
    const key = await act(() => api.labs.newKey(lab.id))
    if (key) setMade(key)
  }
  const remove = async () => {
    if (await act(() => api.labs.remove(lab.id))) go(labsHref)
    setRemoving(false)
  }
  return (
    <>
      {failed && <Alert tone="danger" title={failed} urgent />}
      <Buttons>
        <Button icon={next.icon} busy={busy} onClick={() => void setState()}>
          {next.label}
        </Button>
        <Button kind="secondary" icon="eye" href={labHref(lab.id, 'leinwand')}>
          {words.wall}
        </Button>
        <Button kind="secondary" icon="qr-code" busy={busy} onClick={() => void newKey()}>
          {words.key}
        </Button>
        <Button kind="secondary" icon="copy" busy={busy} onClick={() => void clone()}>
          {words.clone}
        </Button>
        <Button kind="quiet" icon="trash-2" danger onClick={() => setRemoving(true)}>
          {words.remove}
        </Button>
      </Buttons>
      <KeyDialog
        link={made?.link}
        notes={[]}
        onClose={() => {
          setMade(undefined)
          if (made?.visit) go(labHref(made.visit))
        }}
      />
      <Dialog
        open={removing}
        title={words.removeTitle}
        closeLabel={texts.close}
        onClose={() => setRemoving(false)}
        footer={
          <Button danger icon="trash-2" busy={busy} onClick={() => void remove()}>
            {words.removeSure}
          </Button>
        }
      >
        <p>{words.removeText(answers)}</p>
      </Dialog>
    </>
  )
}
