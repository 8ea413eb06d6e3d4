import { type ComponentType, createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** What the app puts around each screen beside the screen itself. */
export interface Frame {
  /** One question a page, pictures, large type. */
  readonly plain: boolean
  /** Below the title: reading aloud. */
  readonly Tools?: ComponentType
  /** Below the content: whom to ask. */
  readonly Help?: ComponentType
}

export const FrameContext = createContext<Frame>({ plain: false })

export const useFrame = (): Frame => useContext(FrameContext)
