import { closeEndedLabs, emptyOldLabs } from '../labs/labRetention.ts'
import { createDropPhotos } from '../photos/dropPhotos.ts'
import type { AppPorts } from '../ports.ts'
import { retain } from './retention.ts'

const orphanMs = 86_400_000
const hourMs = 3_600_000
const sweepHour = 2

type JobPorts = Pick<
  AppPorts,
  'database' | 'photos' | 'uploads' | 'mediaUploads' | 'cities' | 'now' | 'log'
>

/** All that must be done from time to time; doing it twice, or on two machines, is no harm. */
export async function runJobs(ports: JobPorts): Promise<void> {
  const { database, uploads, mediaUploads, cities, now, log } = ports
  const dropPhotos = createDropPhotos(ports)
  try {
    for (const city of cities.values()) {
      const { contacts, reports } = await retain(database, city, now(), dropPhotos)
      if (contacts + reports > 0) {
        log.info({ city: city.city.id, contacts, reports }, 'forgotten after the retention time')
      }
      const today = new Date(now()).toISOString().slice(0, 10)
      await closeEndedLabs(database, city.city.id, today)
      const labs = await emptyOldLabs(database, city.city.id, today, dropPhotos)
      if (labs > 0) log.info({ city: city.city.id, labs }, 'answers deleted on the day named')
    }
    const before = now() - orphanMs
    const parts = (await uploads.sweep(before)) + (await mediaUploads.sweep(before))
    const orphans = await sweepPhotos(ports, dropPhotos)
    if (parts + orphans > 0) log.info({ parts, orphans }, 'unfinished and orphaned photos removed')
  } catch (error) {
    // The next hour tries again; the endpoint goes on taking reports.
    log.error({ error: String(error) }, 'an hourly job failed')
  }
}

/** Photos that a crash left between the disk and the rows, or whose removal failed: once a night. */
async function sweepPhotos(
  { photos, now }: JobPorts,
  dropPhotos: (hashes: Iterable<string>) => Promise<number>,
): Promise<number> {
  if (new Date(now()).getUTCHours() !== sweepHour) return 0
  let removed = 0
  for await (const sha256 of photos.olderThan(now() - orphanMs)) {
    removed += await dropPhotos([sha256])
  }
  return removed
}

/** Starts the jobs soon and then each hour; the returned function stops them. */
export function startJobs(ports: JobPorts): () => void {
  const run = () => void runJobs(ports)
  const soon = setTimeout(run, 30_000)
  const hourly = setInterval(run, hourMs)
  soon.unref()
  hourly.unref()
  return () => {
    clearTimeout(soon)
    clearInterval(hourly)
  }
}
