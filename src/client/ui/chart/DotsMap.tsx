import type { ChartWords } from '#domain/lab/results/chartWords.ts'
import type { Position, SummaryOf } from '#domain/lab/results/summary.ts'
import { type ChartGround, isRing } from '#protocol/cityGround.ts'
import { sentenceFor } from './ChartFrame.tsx'
import { type DotsView, dotsView, pile } from './dotsView.ts'
import './styles/dots-map.css'

interface DotsMapProps {
  readonly summary: SummaryOf<'places'>
  readonly ground?: ChartGround | undefined
  readonly words: ChartWords
}

/** Dots, ways and areas on the city's ground. Where many dots lie, their tone grows deeper. */
export function DotsMap({ summary, ground, words }: DotsMapProps) {
  const view = dotsView(summary)
  const label = `${sentenceFor(summary, words)} ${words.say('north')}`
  return (
    <div class="dots-map__frame">
      <svg
        class="dots-map"
        viewBox={`0 0 ${view.width} ${view.height}`}
        role="img"
        aria-label={label}
        direction="ltr"
      >
        <title>{label}</title>
        {ground && <Ground ground={ground} view={view} />}
        {summary.areas.map((area) => (
          <path key={area.join()} class="dots-map__area" d={pathOf(area, view, true)} />
        ))}
        {summary.lines.map((line) => (
          <path key={line.join()} class="dots-map__line" d={pathOf(line, view)} />
        ))}
        {pile(summary.points).map(({ place, count }) => {
          const [x, y] = view.project(place)
          return (
            <circle
              key={place.join()}
              class="dots-map__dot"
              {...{ cx: x, cy: y, r: 9 * Math.sqrt(count) }}
            />
          )
        })}
        {ground && <Names ground={ground} view={view} />}
        <Scale view={view} words={words} />
      </svg>
    </div>
  )
}

const layers = ['outline', 'green', 'water', 'roads', 'rails'] as const

/** Water is drawn as it comes: a river may be a line or a surface. */
const Ground = ({ ground, view }: { ground: ChartGround; view: DotsView }) => (
  <g>
    {layers.map((layer) => (
      <path
        key={layer}
        class={`dots-map__${layer}`}
        d={ground[layer].map((line) => pathOf(line, view, isRing(line))).join('')}
      />
    ))}
  </g>
)

/** Parts of the city by name, so that a room knows where it is looking. */
const Names = ({ ground, view }: { ground: ChartGround; view: DotsView }) => (
  <g class="dots-map__names">
    {ground.places.map(({ name, at }) => {
      const [x, y] = view.project(at)
      const isSeen = x > 0 && x < view.width && y > 0 && y < view.height
      return (
        isSeen && (
          <text key={name} x={x} y={y}>
            {name}
          </text>
        )
      )
    })}
  </g>
)

function Scale({ view: { scale, height }, words }: { view: DotsView; words: ChartWords }) {
  const far = scale.metres >= 1000
  const count = far ? scale.metres / 1000 : scale.metres
  return (
    <g class="dots-map__scale" transform={`translate(16 ${height - 20})`}>
      <path d={`M0 -6V0H${scale.width.toFixed(1)}V-6`} />
      <text x="8" y="-12">
        {words.say(far ? 'scaleKilometres' : 'scaleMetres', { count })}
      </text>
    </g>
  )
}

function pathOf(line: readonly Position[], { project }: DotsView, closed = false): string {
  const steps = line.map((place) =>
    project(place)
      .map((value) => value.toFixed(1))
      .join(' '),
  )
  return steps.length === 0 ? '' : `M${steps.join('L')}${closed ? 'Z' : ''}`
}
