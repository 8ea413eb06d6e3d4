import type { ComponentChildren } from 'preact'
import type { MapPack } from '#client/place/map/ground.ts'
import type { Answers, FormRun, Saved } from '#domain/form/run.ts'
import type { Point } from '#domain/place.ts'

/** `plain`: one question a page always, large type, full-width tiles, nothing that moves. */
export type PlayerMode = 'normal' | 'plain'

/**
 * Where the person stands in the form. A step is a short text that the player makes ('' is the
 * beginning, 'review' the end); whoever shows the player keeps it, as an entry of the browser's
 * history (see useHashSteps.ts) or in memory (see useMemorySteps.ts, for shared tablets).
 */
export interface PlayerSteps {
  readonly at: string
  /** Onwards, or to a question from the review: a new entry of the history. */
  go(step: string): void
  /** One question back; `before` is where to if there is no entry behind. undefined: out of the form. */
  back(before: string | undefined): void
}

/** Pictures, sounds and files of the answer being given: on disk when `put` is done. */
export interface MediaStore {
  /** Keeps the bytes; the name becomes the answer's value. Rejects when there is no room. */
  put(bytes: ArrayBuffer, type: string): Promise<string>
  get(name: string): Promise<KeptMedia | undefined>
  /** What has been replaced or taken away. */
  remove(name: string): Promise<void>
}
export interface KeptMedia {
  readonly bytes: ArrayBuffer
  readonly type: string
}

/** A part of what can be read aloud, in its own language. */
export interface Spoken {
  readonly text: string
  readonly language: string
}

export interface FoundPlace {
  readonly point: Point
  /** "Frankfurter Straße 12, 63065 Offenbach" */
  readonly title: string
}

export interface Located {
  readonly point: Point
  readonly accuracy_m: number
}

/** All that the player asks of the device; what is absent is not offered. */
export interface PlayerPorts {
  readonly mediaStore: MediaStore
  /** URL of a picture, sound or film that the form shows, by its file name. */
  readonly formMedia?: (fileName: string) => string | undefined
  /** Turns a picture into an upright, smaller JPEG without metadata (client/photos/pipeline.ts). */
  readonly preparePhoto?: (
    file: File,
  ) => Promise<
    | { readonly ok: true; readonly bytes: ArrayBuffer }
    | { readonly ok: false; readonly code: string }
  >
  /** The city's map; without it places are given by position, address or words alone. */
  readonly mapGround?: MapPack & { readonly version: string }
  /** One fix; undefined: refused or not to be had. */
  readonly locate?: () => Promise<Located | undefined>
  /** Addresses and places of the city, on the device. */
  readonly findPlaces?: (words: string) => Promise<readonly FoundPlace[]>
  /** Words for a point: "bei Frankfurter Straße 12". */
  readonly nameOf?: (point: Point) => Promise<string | undefined>
}

export interface FormPlayerProps extends PlayerPorts {
  readonly run: FormRun
  readonly mode: PlayerMode
  readonly steps: PlayerSteps
  /** After each change, with all that must survive a killed tab. */
  readonly onSave: (saved: Saved) => void
  /** Handed in after the review; `media` are the names in `answers` that the media store keeps. */
  readonly onFinish: (answers: Answers, media: readonly string[]) => void
  /** What the last button says; else "Antworten abgeben". */
  readonly finishLabel?: string
  /** Stands at the head of each page: the lab's name, a way out of the kiosk. */
  readonly banner?: ComponentChildren
  /** Read-aloud button for what stands on the page; absent where there is no voice. */
  readonly readAloud?: (parts: readonly Spoken[]) => ComponentChildren
  /** While the last answer is being handed in. */
  readonly busy?: boolean
}

/**
 * Our own looks, by the column `lab::look` (`extra['lab::look']`), and what they stand on:
 * `faces` select_one, integer and range as smileys · `tiles` select_one and select_multiple as
 * picture tiles · `semantic` select_one or range between two words (first and last choice, or the
 * columns `lab::low` and `lab::high`) · `swipe` select_one with two or three choices as cards ·
 * `dots` geotrace: several places on the map (`lat long 0 0;…`); text with a picture in its label:
 * points on that picture, `x y;x y` from 0 to 1, measured from its upper left.
 */
export const looks = ['faces', 'tiles', 'semantic', 'swipe', 'dots'] as const
export type Look = (typeof looks)[number]
