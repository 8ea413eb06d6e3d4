import { Skeleton } from './Progress.tsx'

/** A whole screen that is being read from the device. */
export const Waiting = ({ label }: { label: string }) => (
  <div class="page">
    <Skeleton label={label} />
  </div>
)
