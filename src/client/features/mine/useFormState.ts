import { useState } from 'preact/hooks'

/** Runs what a form stores: busy meanwhile, failed when the device store did not take it. */
export function useFormState(onDone: () => void) {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  async function store(work: () => Promise<void>): Promise<void> {
    setState('busy')
    try {
      await work()
    } catch {
      // The form keeps what was typed: it is the last copy.
      setState('failed')
      return
    }
    setState('idle')
    onDone()
  }
  return { state, run: (work: () => Promise<void>): void => void store(work) }
}
