/** A smiley that looks as it feels: 0 sad … 1 glad. Drawn, so that it is the same on each device. */
export function Face({ mood }: { mood: number }) {
  const bend = (mood - 0.5) * 12
  return (
    <svg class="form-face" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle class="form-face__skin" cx="24" cy="24" r="20" />
      <circle class="form-face__eye" cx="17" cy="19.5" r="2.6" />
      <circle class="form-face__eye" cx="31" cy="19.5" r="2.6" />
      <path
        class="form-face__mouth"
        d={`M14.5 ${31 - bend / 2}Q24 ${31 + bend} 33.5 ${31 - bend / 2}`}
      />
    </svg>
  )
}
