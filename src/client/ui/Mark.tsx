/**
 * The app's own sign, as in public/favicon.svg. Drawn in the page: as a picture of its own the
 * browser opens a document for it, which on a slow phone takes as long as the rest of the header.
 */
export const Mark = () => (
  <svg
    class="mark"
    width={36}
    height={36}
    viewBox="0 0 512 512"
    aria-hidden="true"
    focusable="false"
  >
    <rect width="512" height="512" rx="112" fill="#0b5563" />
    <g transform="translate(256 256) scale(1.12) translate(-256 -254)">
      <path
        d="M200 44h112a21 21 0 0 1 0 42h-6v49a142 142 0 0 1 51 233L274 452q-18 18-36 0L155 368A142 142 0 0 1 206 135V86h-6a21 21 0 0 1 0-42Z"
        fill="#fffaf1"
      />
      <clipPath id="mark-hollow">
        <path d={hollow} />
      </clipPath>
      <g clip-path="url(#mark-hollow)">
        <path d={hollow} fill="#0b5563" />
        <path d="M130 282c36-34 78-34 118-4s84 28 134-12v180H130Z" fill="#f2a33a" />
      </g>
      <circle cx="284" cy="226" r="21" fill="#f2a33a" />
    </g>
  </svg>
)

const hollow =
  'M236 92a20 20 0 0 1 40 0v70A108 108 0 0 1 332.8 343.9L256 421.6 179.2 343.9A108 108 0 0 1 236 162Z'
