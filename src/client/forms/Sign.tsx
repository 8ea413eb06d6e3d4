const drawings = {
  up: 'm6 14 6-6 6 6',
  down: 'm6 10 6 6 6-6',
  minus: 'M5 12h14',
  plus: 'M5 12h14M12 5v14',
  microphone:
    'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3ZM5.5 11a6.5 6.5 0 0 0 13 0M12 17.5V21',
  stop: 'M7 7h10v10H7z',
} as const
export type SignName = keyof typeof drawings

/** The few signs that only a form needs; words stand beside each, or in its button's name. */
export const Sign = ({ name, size = 24 }: { name: SignName; size?: number }) => (
  <svg
    class="icon"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2.25"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d={drawings[name]} />
  </svg>
)
