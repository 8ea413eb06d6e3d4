import type { DeskReport } from '#protocol/desk.ts'
import type { CityPack } from '#protocol/pack.ts'
import { HandlingBadge } from '../HandlingBadge.tsx'
import { photoUrl } from '../photoUrl.ts'
import { categoryName } from '../state/usePack.ts'
import { texts } from '../texts.ts'

export interface Shown {
  readonly report: boolean
  readonly text: boolean
  /** SHA-256 of the chosen photos. */
  readonly photos: readonly string[]
  readonly description: string
}

const words = texts.publish

interface PreviewProps {
  readonly report: DeskReport
  readonly pack: CityPack | undefined
  readonly shown: Shown
}

/** What everybody will see, before it is released. */
export const Preview = ({ report, pack, shown }: PreviewProps) => (
  <section class="desk-preview" aria-labelledby="preview">
    <h3 id="preview">{words.preview}</h3>
    {shown.report ? (
      <div class="desk-preview__report">
        <p class="cluster">
          <strong>{categoryName(pack, report.service_code)}</strong>
          <HandlingBadge handling={report.handling} />
        </p>
        {report.address && <p class="muted">{report.address}</p>}
        <p class="desk-words" dir="auto">
          {(shown.text && shown.description.trim()) || words.noWords}
        </p>
        {report.status_notes && <p dir="auto">{report.status_notes}</p>}
        <div class="cluster">
          {report.all_photos
            .filter(({ sha256 }) => shown.photos.includes(sha256))
            .map(({ sha256 }) => (
              <img key={sha256} src={photoUrl(sha256, 'thumb')} alt="" width={120} height={90} />
            ))}
        </div>
      </div>
    ) : (
      <p class="muted">{words.hidden}</p>
    )}
  </section>
)
