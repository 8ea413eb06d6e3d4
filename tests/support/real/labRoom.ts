import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchChromium } from './chromium.ts'
import { type Citizen, openApp } from './citizen.ts'
import { cameraArgs, filmCode } from './film.ts'
import { tablet } from './seat.ts'
import type { Stage } from './stage.ts'

/** A room with tablets whose cameras can be held before one another's screens. */
export interface LabRoom {
  aTablet(): Promise<Citizen>
  /** The moving code that one shows behind that button, filmed and read by the other one's camera. */
  scan(shows: Citizen, what: string, scans: Citizen, how: string): Promise<void>
  /** Downloaded from that button; where it lies now. */
  saved(from: Citizen, what: string): Promise<string>
}

export const buttonOf = ({ page }: { readonly page: Page }, name: string) =>
  page.getByRole('button', { name, exact: true })

export const takeFile = ({ page }: Citizen, path: string): Promise<void> =>
  page.locator('input[type=file]').first().setInputFiles(path)

export function useLabRoom(stage: Stage): LabRoom {
  let folder = ''
  let room: Browser | undefined
  const film = () => join(folder, 'camera.y4m')
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stadtlabor-film-'))
    room = await launchChromium(cameraArgs(film()))
  })
  afterAll(async () => {
    await room?.close()
    await rm(folder, { recursive: true, force: true })
  })
  return {
    async aTablet() {
      if (!room) throw new Error('the room is open only while its tests run')
      const context = await room.newContext({ ...tablet, permissions: ['camera', 'geolocation'] })
      context.setDefaultTimeout(30_000)
      return openApp(await context.newPage(), stage.proxy.origin)
    },
    async scan(shows, what, scans, how) {
      await buttonOf(shows, what).click()
      await filmCode(shows.page, film())
      await buttonOf(scans, how).click()
      await scans.page.getByRole('dialog').waitFor({ state: 'hidden', timeout: 120_000 })
    },
    async saved(from, what) {
      const downloading = from.page.waitForEvent('download')
      await buttonOf(from, what).click()
      const download = await downloading
      const path = join(folder, download.suggestedFilename())
      await download.saveAs(path)
      return path
    },
  }
}
