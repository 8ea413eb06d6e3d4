import { createContext } from 'preact'
import type { SpeechPort } from './speechPort.ts'

/** Without one nothing is read aloud. */
export const SpeechContext = createContext<SpeechPort | undefined>(undefined)
