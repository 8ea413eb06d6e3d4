import { render } from 'preact'
import { useState } from 'preact/hooks'
import { createPhotoPipeline } from '#client/photos/pipeline.ts'
import type { MapReport } from '#client/place/map/mapReport.ts'
import { PinMap } from '#client/place/map/PinMap.tsx'
import { ReportsMap } from '#client/place/map/ReportsMap.tsx'
import type { PinMove } from '#client/place/pinMove.ts'
import type { CityPack } from '#protocol/pack.ts'
import type { PublicReport } from '#protocol/report.ts'

/** What the browser tests call: the real modules, and nothing of the app around them. */
const pipeline = createPhotoPipeline()
const moves: PinMove[] = []
const selected: string[] = []
const root = document.getElementById('root') ?? document.body

const words = {
  map: 'Karte',
  help: 'Mit den Pfeiltasten bewegen',
  zoomIn: 'Näher heran',
  zoomOut: 'Weiter weg',
  loading: 'Karte wird geladen',
  failed: 'Karte fehlt',
  retry: 'Noch einmal',
  me: 'Sie sind hier',
  report: ({ service_code, handling }: MapReport) => `${service_code}, ${handling}`,
  cluster: (count: number) => `${count} Meldungen`,
}

const PlacedPin = ({ pack }: { pack: CityPack }) => {
  const [pin, setPin] = useState<{ lat: number; long: number; accuracy_m?: number }>({
    ...pack.city.centre,
    accuracy_m: 30,
  })
  const onMove = (move: PinMove) => {
    moves.push(move)
    setPin(move.point)
  }
  return (
    <PinMap pack={pack} point={pin} accuracy_m={pin.accuracy_m} onMove={onMove} labels={words} />
  )
}

const bench = {
  moves,
  selected,
  async prepare() {
    const file = document.querySelector('input')?.files?.[0]
    if (!file) throw new Error('no file was chosen')
    const result = await pipeline.prepare(file)
    if (!result.ok) return result
    const { bytes, thumb, ...rest } = result
    return { ...rest, bytes: toBase64(bytes), thumb: toBase64(thumb) }
  },
  async shrink(base64: string) {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)).buffer
    return (await pipeline.shrink(bytes)).byteLength
  },
  showPin: (pack: CityPack) => render(<PlacedPin pack={pack} />, root),
  showReports: (pack: CityPack, reports: readonly PublicReport[]) =>
    render(
      <ReportsMap
        pack={pack}
        reports={reports}
        onSelect={(id) => selected.push(id)}
        labels={words}
      />,
      root,
    ),
}
export type TrialBench = typeof bench
Object.assign(window, { bench })

function toBase64(bytes: ArrayBuffer): string {
  let binary = ''
  for (const byte of new Uint8Array(bytes)) binary += String.fromCharCode(byte)
  return btoa(binary)
}
