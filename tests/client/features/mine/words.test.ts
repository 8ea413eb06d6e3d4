import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fieldKey, problemKey } from '#client/features/mine/problemWords.ts'
import { sectionOf } from '#client/features/mine/sections.ts'
import { verbsFor } from '#client/features/mine/verbs.ts'
import { deliveryLook } from '#client/ui/deliveryLook.ts'
import type { Delivery, WaitReason } from '#domain/delivery.ts'
import { HandlingSchema, mayReopen } from '#domain/handling.ts'
import deCommon from '#locales/de/common.json'
import de from '#locales/de/mine.json'
import enCommon from '#locales/en/common.json'
import en from '#locales/en/mine.json'
import { problemCodes } from '#protocol/problem.ts'

const reasons: Readonly<Record<WaitReason, true>> = {
  new: true,
  no_network: true,
  server_trouble: true,
  asked_to_wait: true,
  before_it: true,
}
const number = 'OF-2026-00042'

/** One of each kind: a kind without an example here does not compile. */
const examples: { readonly [K in Delivery['kind']]: readonly Extract<Delivery, { kind: K }>[] } = {
  draft: [{ kind: 'draft' }],
  held: [{ kind: 'held', until: 0 }],
  waiting: (Object.keys(reasons) as WaitReason[]).map((why) => ({
    ...{ kind: 'waiting', why, attempts: 0 },
  })) as Extract<Delivery, { kind: 'waiting' }>[],
  sending: [{ kind: 'sending' }],
  rejected: [{ kind: 'rejected', field: 'place', code: 'place_missing', detail: '' }],
  received: [
    { kind: 'received', number, photosLeft: 0, photos: 0 },
    { kind: 'received', number, photosLeft: 2, photos: 3 },
  ],
  handled: HandlingSchema.options.flatMap((handling) =>
    [true, false].map((isPublic) => ({
      ...{ kind: 'handled' as const, number, handling },
      public: isPublic,
    })),
  ),
  gone: [{ kind: 'gone' }],
}
const sprite = readFileSync('public/icons.svg', 'utf8')
const all: readonly Delivery[] = Object.values(examples).flat()

describe('where a report stands', () => {
  it.each(all)('has words in both languages and a picture: %o', (delivery) => {
    const { words, icon } = deliveryLook(delivery)
    const key = words === 'receivedPhotos' ? 'receivedPhotos_other' : words
    expect(deCommon.delivery[key]).toBeTruthy()
    expect(enCommon.delivery[key]).toBeTruthy()
    expect(sprite).toContain(`id="i-${icon}"`)
  })

  it('never looks the same for what is safe with the city and what is not', () => {
    const looks = (kinds: readonly Delivery[]) => kinds.map((one) => deliveryLook(one).words)
    const unsent = looks([...examples.held, ...examples.waiting, ...examples.sending])
    const safe = looks([...examples.received, ...examples.handled])
    expect(unsent.filter((words) => safe.includes(words))).toEqual([])
  })

  it('says why something waits, for each reason', () => {
    for (const reason of Object.keys(reasons)) {
      expect(de.why).toHaveProperty(reason)
      expect(en.why).toHaveProperty(reason)
    }
  })

  it.each(all)('stands under one heading: %o', (delivery) => {
    expect(de.section).toHaveProperty(sectionOf(delivery))
  })

  it.each(all)('may be called not fixed only when the city calls it finished: %o', (delivery) => {
    const finished = delivery.kind === 'handled' && mayReopen(delivery.handling)
    expect(verbsFor(delivery).includes('reopen')).toBe(finished)
  })
})

describe('why the city refused something', () => {
  it.each(problemCodes)('is said with its remedy in both languages: %s', (code) => {
    expect(problemKey(code)).toBe(code)
    expect(de.problem[code]).toBeTruthy()
    expect(en.problem[code]).toBeTruthy()
  })

  it('has words even for a code that only a newer endpoint knows', () => {
    expect(de.problem[problemKey('brand_new')]).toContain('Stadt')
  })

  it.each([
    ['place.lat', 'place'],
    ['contact.email', 'email'],
    ['contact.phone', 'phone'],
    ['attributes.lamp_number', 'attributes'],
    ['photos.0.sha256', 'photos'],
    ['constructor', 'report'],
    ['', 'report'],
  ])('names the part that is meant: %s', (path, key) => {
    expect(fieldKey(path)).toBe(key)
  })
})
