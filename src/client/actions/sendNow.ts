import type { ActionPorts } from './ports.ts'

/** The person's word goes before the device's patience. Resolves when the attempt is over. */
export const createSendNow =
  ({ run }: Pick<ActionPorts, 'run'>) =>
  (): Promise<void> =>
    run({ insist: true, pull: true })
