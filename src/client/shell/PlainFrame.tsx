import type { ComponentChildren, ComponentType } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { useIsPlain } from '#client/stores/useMode.ts'
import { useWantsReadAloud } from '#client/stores/useReadAloud.ts'
import { type Frame, FrameContext } from '#client/ui/frame.ts'

interface Extras {
  readonly ScreenTools: ComponentType
  readonly ScreenHelp: ComponentType
}

/** Puts around each screen what plain mode adds; its code comes only where it is wanted. */
export function PlainFrame({ children }: { children: ComponentChildren }) {
  const plain = useIsPlain()
  const aloud = useWantsReadAloud()
  const extras = useExtras(plain || aloud)
  const frame = useMemo<Frame>(
    () => ({
      plain,
      ...((plain || aloud) && extras && { Tools: extras.ScreenTools }),
      ...(plain && extras && { Help: extras.ScreenHelp }),
    }),
    [plain, aloud, extras],
  )
  return <FrameContext.Provider value={frame}>{children}</FrameContext.Provider>
}

function useExtras(wanted: boolean): Extras | undefined {
  const [extras, setExtras] = useState<Extras>()
  useEffect(() => {
    if (!wanted) return
    // Without them the screens do all the same; the next start tries again.
    import('./screenExtras.tsx').then(setExtras, () => undefined)
  }, [wanted])
  return extras
}
