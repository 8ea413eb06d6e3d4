import { useState } from 'preact/hooks'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Check } from './Check.tsx'
import { useDesk } from './state/desk.ts'
import { texts } from './texts.ts'

const name = 'desk:keys'

/** Single-key shortcuts disturb some who speak to their computer: they can be switched off. */
export const keysAreOn = (kept: Storage): boolean => kept.getItem(name) !== 'off'

export function KeysHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { kept } = useDesk()
  const [on, setOn] = useState(() => keysAreOn(kept))
  return (
    <Dialog open={open} title={texts.keys.open} closeLabel={texts.close} onClose={onClose}>
      <dl class="desk-keys">
        {texts.keys.list.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Check
        id="keys-on"
        checked={on}
        onChange={(next) => {
          setOn(next)
          kept.setItem(name, next ? 'on' : 'off')
        }}
      >
        {texts.keys.on}
      </Check>
    </Dialog>
  )
}
