import { usePlayer } from '../playerContext.ts'
import { takePhoto } from './takePhoto.ts'
import type { useMedia } from './useMedia.ts'

/** What the camera or the gallery gave, made ready and kept. */
export function usePhoto(media: ReturnType<typeof useMedia>) {
  const { preparePhoto } = usePlayer()
  return ([file]: readonly File[]) => {
    if (!file) return
    void media.during(async () => {
      const taken = await takePhoto(file, preparePhoto)
      if (taken.ok) await media.put(taken.bytes, taken.type)
      else media.setProblem(taken.problem)
    })
  }
}
