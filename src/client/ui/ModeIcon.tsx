/** KERN's sign for easy language: somebody who reads. Struck out where it leads back. */
export const ModeIcon = ({ mode, size = 24 }: { mode: 'normal' | 'plain'; size?: number }) => (
  <svg
    class="icon"
    width={size}
    height={size}
    viewBox="0 -960 960 960"
    fill="currentColor"
    aria-hidden="true"
    focusable="false"
  >
    <path d="M120-274v-286q0-32 23.5-54t55.5-20q79 12 150.5 46.5T480-498q59-55 130.5-89.5T761-634q32-2 55.5 20t23.5 54v286q0 32-21 54.5T766-195q-64 10-124 33t-112 61q-11 9-23.5 13.5T480-83q-14 0-26.5-4.5T430-101q-52-38-112-61t-124-33q-32-2-53-24.5T120-274Zm360-326q-66 0-113-47t-47-113q0-66 47-113t113-47q66 0 113 47t47 113q0 66-47 113t-113 47Z" />
    {mode === 'normal' && (
      <path d="M80-900 900-80" stroke="currentColor" stroke-width="80" stroke-linecap="round" />
    )}
  </svg>
)
