import type { Migration } from './migrate.ts'
import { reports001 } from './migrations/001.ts'
import { desk030 } from './migrations/030-desk.ts'
import { assets040 } from './migrations/040-assets.ts'
import { labs050 } from './migrations/050-labs.ts'
import { byTime060 } from './migrations/060-by-time.ts'

/** In the order they run; a new step is added at the end. */
export const migrations: readonly Migration[] = [reports001, desk030, assets040, labs050, byTime060]
