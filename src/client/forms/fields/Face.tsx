/** A smiley that looks as it feels: 0 sad … 1 glad. Drawn, so that it is the same on each device. */
export function Face({ mood }: { mood: number }) {
  const bend = (mood - 0.5) * 20
  const corners = 31.5 - bend / 2
  const isBeaming = mood > 0.9
  return (
    <svg class="form-face" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle class="form-face__skin" cx="24" cy="24" r="20" />
      {isBeaming ? (
        <path class="form-face__line" d="M13 20q4-6 8 0M27 20q4-6 8 0" />
      ) : (
        <>
          <circle class="form-face__eye" cx="17" cy="19.5" r="2.6" />
          <circle class="form-face__eye" cx="31" cy="19.5" r="2.6" />
        </>
      )}
      {/* Curves alone are hard to tell apart at this size: who is very sad has a brow and a tear. */}
      {mood < 0.1 && (
        <>
          <path class="form-face__line" d="M12 15.5l8-4M36 15.5l-8-4" />
          <path class="form-face__tear" d="M36 24q4 6 0 7.5q-4-1.5 0-7.5z" />
        </>
      )}
      <path
        class={isBeaming ? 'form-face__eye' : 'form-face__line'}
        d={`M14 ${corners}Q24 ${31.5 + bend} 34 ${corners}${isBeaming ? 'z' : ''}`}
      />
    </svg>
  )
}
