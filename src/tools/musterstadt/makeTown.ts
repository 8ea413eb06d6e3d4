import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type MapPorts, makeMap } from '../map/makeMap.ts'
import { createTown, musterstadt } from './town.ts'

/** `npm run city -- musterstadt`: thinks the invented town up again, and builds its map. */
export async function makeTown(dir: string, ports: MapPorts): Promise<number> {
  const { osm, outline, ground } = createTown(musterstadt)
  const folder = join(dir, 'musterstadt')
  const scratch = await mkdtemp(join(tmpdir(), 'musterstadt-'))
  try {
    await writeFile(join(folder, 'outline.geojson'), `${JSON.stringify(outline)}\n`)
    await writeFile(join(folder, 'ground.geojson'), `${JSON.stringify(ground)}\n`)
    const source = join(scratch, 'musterstadt.osm')
    await writeFile(source, osm)
    return await makeMap(['musterstadt', '--osm', source], dir, ports)
  } finally {
    await rm(scratch, { recursive: true })
  }
}
