import type { Parcel } from '#client/actions/labVerbs.ts'
import { fileType } from '#client/lab/transfer/pack.ts'
import { saveFile } from '#client/ui/saveFile.ts'

/** By the system's share sheet where it takes such files, else as a download. */
export async function handFile({ bytes, fileName }: Parcel): Promise<void> {
  const file = new File([bytes], fileName, { type: fileType })
  if (navigator.canShare?.({ files: [file] })) {
    try {
      await navigator.share({ files: [file] })
      return
    } catch (error) {
      // Closed by the person: then they do not want it; anything else: a download is left.
      if (error instanceof DOMException && error.name === 'AbortError') return
    }
  }
  saveFile(file)
}
