/**
 * A street in the evening, our own drawing: what is there, what is amiss, and the pin that names
 * it. Decoration only; it takes the colours of the ground it stands on.
 */
export const Scene = () => (
  <svg
    class="scene"
    viewBox="0 0 400 190"
    preserveAspectRatio="xMidYMax meet"
    aria-hidden="true"
    focusable="false"
  >
    <circle class="scene__sun" cx="212" cy="44" r="22" />
    <path
      class="scene__far"
      d="M-500 190v-48h60v-30h44v20h52v-36h40v26h48v-18h56v36-10h30v-22h26v22h34v-36h40v-20h22v20h20v30h28V96l20-20 20 20v-6h34v24h20V72h10l10-34 10 34h10v36h26V90h40v24h24V84l18-18 18 18v30h32V92h30v28h40V98h36v30h44v-22h30v-20h50v30h44v-24h60v36h80v84z"
    />
    <path
      class="scene__near"
      d="M-500 190v-40h60v-26h50v20h60v-32h54v28h76v-6h50v-30l26-20 26 20v26h44v-40h52v34h20v-24l24-20 24 20v24h56v-40h46v30h38v-22h48v28h30v-34l28-22 28 22v30h60v-24h50v12h70v-30h60v36h90v58z"
    />
    <path
      class="scene__light"
      d="M10 128h10v12H10zm18 0h10v12H28zM10 150h10v10H10zM142 132h9v12h-9zM180 124h10v12h-10zm36 0h10v12h-10zM198 146h10v12h-10zM342 130h9v12h-9z"
    />
    <path class="scene__street" d="M-600 172h1600v40h-1600z" />
    <path class="scene__tree" d="M74 172v-24m0 6a17 17 0 1 0-1 0" />
    <path class="scene__pole" d="M262 174v-86q0-14 14-14h6" />
    <path class="scene__glow" d="m276 80-16 92h52l-22-92z" />
    <path class="scene__lamp" d="M272 72h22v6q-11 8-22 0z" />
    <path class="scene__pin" d="M140 168c-14-18-22-27-22-39a22 22 0 0 1 44 0c0 12-8 21-22 39z" />
    <circle class="scene__eye" cx="140" cy="129" r="9" />
  </svg>
)
