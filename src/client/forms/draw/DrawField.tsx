import '../styles/media.css'
import { useEffect, useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { announce } from '#client/ui/announce.ts'
import { Button } from '#client/ui/Button.tsx'
import { type FieldProps, groupNames } from '../fields/field.ts'
import { MediaProblemWords } from '../media/MediaProblemWords.tsx'
import { PhotoButtons } from '../media/PhotoButtons.tsx'
import { takePhoto } from '../media/takePhoto.ts'
import { useMedia } from '../media/useMedia.ts'
import { usePlayer } from '../playerContext.ts'
import { widgetOf } from '../widgets.ts'
import { InWords } from './InWords.tsx'
import { type PenChoice, Pens, startPen } from './Pens.tsx'
import type { Mark } from './sheet.ts'
import { usePen } from './usePen.ts'
import { useSheet } from './useSheet.ts'

const sketchSize = { width: 1200, height: 900 }
const signatureSize = { width: 1200, height: 420 }

/** A sketch, a photo to draw on, or a signature; each may be given in words instead. */
export function DrawField(props: FieldProps) {
  const t = useT('form')
  const { question, id } = props
  const widget = widgetOf(question)
  const { mediaStore, preparePhoto } = usePlayer()
  const media = useMedia(props)
  const sheet = useSheet(widget === 'signature' ? signatureSize : sketchSize)
  const [chosen, setChosen] = useState<PenChoice>(startPen(widget === 'annotate'))
  const isOpen = widget !== 'annotate' || sheet.ground !== undefined
  const scale = sheet.size.width / sketchSize.width

  // What was drawn at an earlier visit is the paper now. Only at the beginning: later the sheet
  // itself holds all that the store does.
  useEffect(() => {
    if (!question.value) return
    void mediaStore
      .get(question.value)
      .then((kept) => kept && sheet.layUnder(kept))
      .catch(() => media.setProblem('broken'))
  }, [])

  function keep(marks: readonly Mark[]) {
    sheet.setMarks(marks)
    if (marks.length === 0 && !sheet.ground) return void media.clear()
    const type = widget === 'annotate' ? 'image/jpeg' : 'image/png'
    void media.during(async () => media.put(await sheet.picture(marks, type), type))
  }
  const pen = usePen({
    ...sheet,
    colour: chosen.colour,
    width: chosen.width * scale,
    onStroke: keep,
  })
  function takeGround([file]: readonly File[]) {
    if (!file) return
    void media.during(async () => {
      const taken = await takePhoto(file, preparePhoto)
      if (!taken.ok) return media.setProblem(taken.problem)
      sheet.setMarks([])
      await sheet.layUnder(taken)
      await media.put(taken.bytes, taken.type)
    })
  }
  function onClear() {
    if (widget === 'annotate') keep([])
    else {
      sheet.clear()
      void media.clear()
    }
    announce(t('draw.cleared'))
  }
  return (
    <fieldset class="form-media" id={id} tabIndex={-1} {...groupNames(props)}>
      <MediaProblemWords problem={media.problem} />
      {widget === 'annotate' && !question.readonly && (
        <PhotoButtons appearance={question.appearance} again={isOpen} onFiles={takeGround} />
      )}
      {isOpen && (
        <>
          <p class="muted">{t(helpOf(widget))}</p>
          {widget !== 'signature' && <Pens name={id} chosen={chosen} onChoose={setChosen} />}
          <canvas
            class="form-sheet"
            ref={sheet.canvas}
            {...sheet.size}
            role="img"
            aria-label={t(question.value ? 'draw.done' : 'draw.sheet')}
            {...(question.readonly ? {} : pen)}
          />
          {!question.readonly && (
            <Tools
              id={id}
              isSignature={widget === 'signature'}
              marks={sheet.marks}
              mayClear={widget !== 'annotate' && sheet.ground !== undefined}
              onMarks={keep}
              onClear={onClear}
            />
          )}
        </>
      )}
    </fieldset>
  )
}

interface ToolsProps {
  readonly id: string
  readonly isSignature: boolean
  readonly marks: readonly Mark[]
  /** There is something from before, although nothing was drawn now. */
  readonly mayClear: boolean
  readonly onMarks: (marks: readonly Mark[]) => void
  readonly onClear: () => void
}

/** Back, away, and the way without a finger. */
function Tools({ id, isSignature, marks, mayClear, onMarks, onClear }: ToolsProps) {
  const t = useT('form')
  return (
    <>
      <div class="form-tools">
        <Button
          kind="secondary"
          icon="undo-2"
          off={marks.length === 0}
          onClick={() => {
            onMarks(marks.slice(0, -1))
            announce(t('draw.undone'))
          }}
        >
          {t('draw.undo')}
        </Button>
        <Button
          kind="secondary"
          icon="trash-2"
          off={marks.length === 0 && !mayClear}
          onClick={onClear}
        >
          {t('draw.clear')}
        </Button>
      </div>
      <InWords
        id={id}
        isSignature={isSignature}
        onWords={(text) => {
          const drawn = marks.filter(({ kind }) => kind === 'stroke')
          onMarks([...drawn, { kind: 'words', text }])
          announce(t('draw.wordsUsed'))
        }}
      />
    </>
  )
}

const helpOf = (widget: string) =>
  widget === 'signature'
    ? 'draw.signHelp'
    : widget === 'annotate'
      ? 'draw.annotateHelp'
      : 'draw.help'
