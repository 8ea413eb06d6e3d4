import type { ChartWords } from '#domain/lab/results/chartWords.ts'
import type { AnswerFile } from '#domain/lab/results/summary.ts'
import './styles/photo-wall.css'

interface PhotoWallProps {
  readonly files: readonly AnswerFile[]
  /** Where a file is to be had; undefined: not on this device. */
  readonly src: (file: AnswerFile) => string | undefined
  readonly words: ChartWords
}

/** Pictures, sounds and films that were released. Of other files only their name is told. */
export const PhotoWall = ({ files, src, words }: PhotoWallProps) => (
  <ul class="photo-wall">
    {files.map((file, at) => (
      <li key={`${file.answer}${file.ref}`}>
        <Piece
          {...{ file, url: src(file), words }}
          position={{ index: at + 1, count: files.length }}
        />
      </li>
    ))}
  </ul>
)

interface PieceProps {
  readonly file: AnswerFile
  readonly url: string | undefined
  readonly words: ChartWords
  readonly position: { readonly index: number; readonly count: number }
}

function Piece({ file, url, words, position }: PieceProps) {
  if (!url) return <span class="photo-wall__name">{words.say('photo', position)}</span>
  if (file.type.startsWith('image/')) {
    return <img src={url} alt={words.say('photo', position)} loading="lazy" decoding="async" />
  }
  if (file.type.startsWith('audio/')) {
    return (
      // biome-ignore lint/a11y/useMediaCaption: an answer as it was given; nobody has written it down
      <audio controls preload="none" src={url} aria-label={words.say('audio', position)} />
    )
  }
  return (
    <a href={url} download={file.name}>
      {file.name}
    </a>
  )
}
