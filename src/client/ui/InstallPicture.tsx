/** The three taps on an iPhone, drawn so that they are found without reading. */
export const InstallPicture = ({ step }: { step: 1 | 2 | 3 }) => (
  <svg
    class="install-picture"
    viewBox="0 0 72 96"
    width={72}
    height={96}
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <rect x="8" y="2" width="56" height="92" rx="9" />
    {drawings[step]}
  </svg>
)

const share = (
  <g class="install-picture__target">
    <path d="M31 76h-3v10h16V76h-3M36 82V69m-4 4 4-4 4 4" />
  </g>
)

const drawings = {
  1: (
    <>
      <path d="M16 14h40M16 22h28M8 64h56" opacity="0.4" />
      {share}
    </>
  ),
  2: (
    <>
      <path d="M14 34h44v54H14z" opacity="0.4" />
      <path d="M20 44h22M20 78h22" opacity="0.4" />
      <g class="install-picture__target">
        <path d="M18 61h20" />
        <rect x="44" y="54" width="12" height="12" rx="3" />
        <path d="M50 57.500v5M47.500 60h5" />
      </g>
    </>
  ),
  3: (
    <>
      <g class="install-picture__target">
        <rect x="40" y="9" width="18" height="10" rx="5" />
        <path d="m46 14 2.500 2.500L53 12" />
      </g>
      <path d="M14 14h14M14 28h44" opacity="0.4" />
      <rect x="26" y="42" width="20" height="20" rx="5" />
      <path d="M36 48v8M32 52h8M24 70h24" />
    </>
  ),
} as const
