import { Button } from '#client/ui/Button.tsx'
import { Buttons } from '#client/ui/Section.tsx'
import type { ModerationList, ModerationState } from '#protocol/labLead.ts'
import { mediaUrl } from './labsApi.ts'
import { labTexts } from './labTexts.ts'

const words = labTexts.wall

interface ReleaseCardProps {
  readonly item: ModerationList['items'][number]
  readonly lab: string
  readonly question: string
  readonly busy: boolean
  /** An empty ref: the answer as a whole. */
  readonly onSet: (state: ModerationState, ref?: string) => void
}

export function ReleaseCard({ item, lab, question, busy, onSet }: ReleaseCardProps) {
  if (item.ref === '') {
    return (
      <li class="card">
        <p>{words.wholeAnswer}</p>
        <Button kind="secondary" icon="eye" busy={busy} onClick={() => onSet('waiting')}>
          {words.showAnswer}
        </Button>
      </li>
    )
  }
  return (
    <li class="card">
      <p class="muted">{words.to(question)}</p>
      <Content item={item} lab={lab} />
      <Buttons>
        {item.state !== 'released' && (
          <Button kind="secondary" icon="eye" busy={busy} onClick={() => onSet('released')}>
            {words.release}
          </Button>
        )}
        {item.state !== 'hidden' && (
          <Button kind="quiet" busy={busy} onClick={() => onSet('hidden')}>
            {words.hide}
          </Button>
        )}
        {item.state !== 'waiting' && (
          <Button kind="quiet" busy={busy} onClick={() => onSet('waiting')}>
            {words.undo}
          </Button>
        )}
        {item.state === 'waiting' && (
          <Button kind="quiet" danger busy={busy} onClick={() => onSet('hidden', '')}>
            {words.hideAnswer}
          </Button>
        )}
      </Buttons>
    </li>
  )
}

function Content({ item: { text, media }, lab }: Pick<ReleaseCardProps, 'item' | 'lab'>) {
  if (!media) {
    return (
      <p class="labs__text" dir="auto">
        {text}
      </p>
    )
  }
  if (!media.stored) return <p class="muted">{words.underway}</p>
  const url = mediaUrl(lab, media.sha256)
  if (media.type.startsWith('image/')) {
    return <img class="labs__picture" src={url} alt={words.picture} loading="lazy" />
  }
  if (media.type.startsWith('audio/')) {
    // biome-ignore lint/a11y/useMediaCaption: an answer as it was given; nobody has written it down
    return <audio controls preload="none" src={url} aria-label={words.sound} />
  }
  return (
    <a href={url} download>
      {media.type}
    </a>
  )
}
