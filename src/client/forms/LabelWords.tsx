import type { LabelView } from '#domain/form/run.ts'
import { spokenIn } from './direction.ts'
import { type Piece, readText } from './plainText.ts'

/** An author's words in their own language, on one line or several, never as HTML. */
export function LabelWords({ label, id }: { label: LabelView; id?: string }) {
  const lines = readText(label.text)
  return (
    <span class="form-words" id={id} {...spokenIn(label.language)}>
      {lines.map((pieces, at) => (
        <span class="form-words__line" key={at}>
          {pieces.map((piece, index) => (
            <PieceWords piece={piece} key={index} />
          ))}{' '}
        </span>
      ))}
    </span>
  )
}

function PieceWords({ piece: { text, strong, href } }: { piece: Piece }) {
  if (href) {
    return (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {text}
      </a>
    )
  }
  return strong ? <strong>{text}</strong> : text
}
