import { importXform } from '#xlsform/importXform.ts'
import { changeBoth } from './answering.ts'
import { type Comparison, compare, openRun, seeded } from './compare.ts'
import { odkForm } from './odk.ts'

/** Random answers in both engines, compared after each change. */
export async function sideBySide(
  xml: string,
  seed: number,
  changes: number,
  result: Comparison,
): Promise<void> {
  const odk = await odkForm(xml)
  const imported = importXform(xml)
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems))
  const run = openRun(imported.form)
  const random = seeded(seed * 7919)
  compare(run, odk, result)
  let last: string | undefined
  for (let i = 0; i < changes; i += 1) {
    const changed = changeBoth(run, odk, random, last)
    if (changed === false) continue
    last = changed
    compare(run, odk, result)
  }
}
