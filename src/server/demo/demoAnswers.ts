import type { Lab, LabAnswer } from '#domain/lab/lab.ts'
import type { ModerationRow } from '../labs/answerRows.ts'
import invented from './heatAnswers.json'

/** Metres east and north of the city's centre: the same room can be shown for any city. */
type Offset = readonly [east: number, north: number]

interface Invented {
  readonly hot: readonly Offset[]
  readonly why: string
  readonly other?: string
  readonly cool?: readonly Offset[]
  readonly because?: string
  readonly days: number
  readonly help?: string
  readonly age?: string
  readonly language: string
}

/** The template that the invented answers belong to. */
export const answeredTemplate = 'hitze'

interface Room {
  readonly lab: Lab
  readonly centre: { readonly lat: number; readonly long: number }
  readonly now: number
  readonly newId: () => string
}

export interface DemoAnswers {
  readonly answers: readonly LabAnswer[]
  /** Most words have been looked at, so that the wall is not empty; some still wait. */
  readonly moderation: readonly ModerationRow[]
}

const dayMs = 86_400_000

/** What an invented room has said about hot and cool places, in the three days before today. */
export function demoAnswers({ lab, centre, now, newId }: Room): DemoAnswers {
  const answers = (invented as unknown as readonly Invented[]).map((one, at): LabAnswer => {
    const { id: lab_id, form } = lab
    return {
      ...{ id: newId(), lab_id, media: [], language: one.language },
      ...{ form_id: form.id, form_version: form.version, form_sha256: form.sha256 },
      day: new Date(now - ((at % 3) + 1) * dayMs).toISOString().slice(0, 10),
      mode: one.language === 'de-simple' ? 'plain' : 'normal',
      answers: valuesOf(one, centre),
    }
  })
  const words = answers.flatMap(({ id, answers: given }) =>
    ['/why_hot_other', '/why_cool'].flatMap((ref) => (given[ref] ? [{ answer_id: id, ref }] : [])),
  )
  const moderation = words
    .filter((_, at) => at % waitingEach !== 0)
    .map((word) => ({ ...word, state: 'released' as const }))
  return { answers, moderation }
}

const waitingEach = 7

function valuesOf(one: Invented, centre: Room['centre']): Record<string, string> {
  const dots = (offsets: readonly Offset[] = []) =>
    offsets.map((offset) => pointAt(centre, offset)).join(';')
  const all: Record<string, string | undefined> = {
    '/hot_places': dots(one.hot),
    '/why_hot': one.why,
    '/why_hot_other': one.other,
    '/cool_places': dots(one.cool),
    '/why_cool': one.because,
    '/hot_days': String(one.days),
    '/ideas': one.help,
    '/age': one.age,
  }
  return Object.fromEntries(
    Object.entries(all).flatMap(([ref, value]) => (value ? [[ref, value] as const] : [])),
  )
}

const metresPerDegree = 111_320

function pointAt({ lat, long }: Room['centre'], [east, north]: Offset): string {
  const perLong = metresPerDegree * Math.cos((lat * Math.PI) / 180)
  return `${(lat + north / metresPerDegree).toFixed(6)} ${(long + east / perLong).toFixed(6)} 0 0`
}
