/** `value` from 0 to 1; without one it says only that something is going on. */
export const Progress = ({ label, value }: { label: string; value?: number }) => (
  <div class="progress">
    <span class="progress__label">{label}</span>
    <progress
      class="progress__bar"
      aria-label={label}
      max={1}
      {...(value === undefined ? {} : { value })}
    />
  </div>
)

/** Keeps the place of what is being read from the device, so that nothing jumps. */
export const Skeleton = ({ lines = 3, label }: { lines?: number; label: string }) => (
  <div class="skeleton" role="status" aria-label={label}>
    {Array.from({ length: lines }, (_, index) => (
      <span class="skeleton__line" key={index} />
    ))}
  </div>
)
