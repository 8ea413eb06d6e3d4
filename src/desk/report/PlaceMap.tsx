import type { DeskReport } from '#protocol/desk.ts'
import type { CityPack } from '#protocol/pack.ts'
import { DeskMap } from '../list/DeskMap.tsx'
import { texts } from '../texts.ts'

/** Where it is. The words for the place stand below; this is for those who would rather look. */
export function PlaceMap({ report, pack }: { report: DeskReport; pack: CityPack | undefined }) {
  if (!pack || report.lat === null || report.long === null) return null
  const { lat, long } = report
  return (
    <div class="desk-place">
      <DeskMap
        key={report.id}
        pack={pack}
        entries={[report]}
        selected={report.id}
        start={{ lat, long }}
        name={texts.report.placeMap}
        onOpen={() => undefined}
      />
    </div>
  )
}
