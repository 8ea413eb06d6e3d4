import sharp from 'sharp'
import { aCity } from '#tests/server/support/aCity.ts'
import { aTown } from '#tests/server/support/aTown.ts'
import { aClock } from './aClock.ts'
import { aNetwork } from './aNetwork.ts'
import { aPhone, type Phone } from './aPhone.ts'

/** A real endpoint and a real phone in one process, joined by a network the test can spoil. */
export async function aTownWithPhone(options: Partial<Parameters<typeof aPhone>[0]> = {}) {
  const city = aCity()
  const town = await aTown({ city })
  const clock = aClock(town.clock.now)
  const network = aNetwork((path, init) => town.ask(path, init))
  const world = { fetch: network.fetch, passed: network.passed, city, clock, ...options }
  const phone = await aPhone(world)
  return {
    ...{ town, network, clock, phone },
    /** Another device in the same town. */
    anotherPhone: () => aPhone({ ...world, database: crypto.randomUUID() }),
    reports: () => storedReports(town),
  }
}

async function storedReports({ database }: Awaited<ReturnType<typeof aTown>>) {
  const rows = await database.read.all<{ id: string }>('SELECT id FROM reports ORDER BY id')
  return rows.map(({ id }) => id)
}

/** Writes a report to its end; it is held for the ten seconds of undo. */
export async function submit(
  { actions }: Phone,
  change: { description?: string; photos?: readonly File[]; service_code?: string } = {},
): Promise<string> {
  const { photos = [], ...words } = change
  await actions.startDraft()
  actions.editDraft({
    service_code: 'waste',
    place: { lat: 50.1, long: 8.76, source: 'gps', accuracy_m: 8 },
    description: 'Drei Säcke neben dem Baum',
    ...words,
  })
  await actions.addPhotos(photos, 'camera')
  const outcome = await actions.submitDraft()
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.reportId
}

/** A small JPEG of one colour; another shade is another picture. */
export async function aPicture(shade = 120): Promise<File> {
  const background = { r: shade, g: 80, b: 40 }
  const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(bytes)], `${shade}.jpg`, { type: 'image/jpeg' })
}
