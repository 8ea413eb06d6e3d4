import type { AnswerFile } from '#domain/lab/results/summary.ts'
import { type Paper, width } from './paper.ts'

const across = 3
const gap = 8
const side = (width - (across - 1) * gap) / across
const mostPhotos = 24

/** Pictures that were released, a few of them; undefined bytes are not there (any more). */
export async function drawPhotos(
  paper: Paper,
  files: readonly AnswerFile[],
  bytesOf: (sha256: string) => Promise<Uint8Array | undefined>,
): Promise<void> {
  const pictures: Uint8Array[] = []
  for (const { sha256, type } of files.slice(0, mostPhotos)) {
    const bytes = type.startsWith('image/') ? await bytesOf(sha256) : undefined
    if (bytes) pictures.push(bytes)
  }
  for (const [at, bytes] of pictures.entries()) {
    const column = at % across
    if (column === 0) paper.room(side)
    const [x, y] = [paper.left + column * (side + gap), paper.y]
    paper.figure(`Bild ${at + 1} von ${pictures.length}`, () => {
      const fit: [number, number] = [side, side]
      paper.doc.image(Buffer.from(bytes), x, y, { fit, align: 'center', valign: 'center' })
    })
    if (column === across - 1 || at === pictures.length - 1) paper.down(side + gap)
  }
}
