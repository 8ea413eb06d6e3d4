import { useState } from 'preact/hooks'
import type { DeskReport } from '#protocol/desk.ts'
import { photoUrl } from '../photoUrl.ts'
import { texts } from '../texts.ts'

const words = texts.report

/** One photo large, the others to choose from. A click on the large one opens it by itself. */
export function Photos({ report }: { report: DeskReport }) {
  const { all_photos: photos } = report
  const [index, setIndex] = useState(0)
  const chosen = photos[index] ?? photos[0]
  if (!chosen) return <p class="desk-photos__none">{words.noPhotos}</p>
  return (
    <section class="desk-photos" aria-label={words.photos}>
      {chosen.stored ? (
        <a
          class="desk-photos__large"
          href={photoUrl(chosen.sha256, 'full')}
          target="_blank"
          rel="noreferrer"
        >
          <img
            src={photoUrl(chosen.sha256, 'full')}
            alt={words.photo(index + 1, photos.length)}
            width={chosen.width}
            height={chosen.height}
          />
        </a>
      ) : (
        <p class="desk-photos__none">{words.photoMissing}</p>
      )}
      {photos.length > 1 && (
        <div class="desk-photos__strip">
          {photos.map(({ sha256, stored }, at) => (
            <button
              key={`${at}-${sha256}`}
              type="button"
              aria-pressed={at === index}
              aria-label={words.photo(at + 1, photos.length)}
              onClick={() => setIndex(at)}
            >
              {stored && <img src={photoUrl(sha256, 'thumb')} alt="" width={96} height={72} />}
            </button>
          ))}
        </div>
      )}
    </section>
  )
}
