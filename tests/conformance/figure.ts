import { type Comparison, newComparison } from './compare.ts'
import * as repeats from './forms/repeats.ts'
import * as scalars from './forms/scalars.ts'
import { aForm } from './generate/form.ts'
import { engine } from './odk.ts'
import { sideBySide } from './sideBySide.ts'

const changes = 12

// What is loaded later finds its loader gone.
await engine()

/** Compares all forms written by hand and that many drawn by lot; the exit code. */
export async function figure(drawn: number, say: (line: string) => void): Promise<number> {
  const quiet = console.warn
  console.warn = () => {}
  const result = newComparison()
  const all = Object.entries({ ...scalars, ...repeats })
  for (const [, xml] of all) await sideBySide(xml, 1, changes, result)
  for (let seed = 1; seed <= drawn; seed += 1) await sideBySide(aForm(seed), seed, changes, result)
  console.warn = quiet
  report(result, `${all.length} forms by hand, ${drawn} drawn by lot`, say)
  return result.differences.length > 0 ? 1 : 0
}

function report({ checks, differences }: Comparison, forms: string, say: (line: string) => void) {
  let sum = 0
  say(`Held against @getodk/xforms-engine (${forms}):`)
  for (const what of Object.keys(checks) as (keyof typeof checks)[]) {
    const wrong = differences.filter((one) => one.what === what).length
    sum += checks[what]
    say(`  ${what}: ${checks[what] - wrong} of ${checks[what]} equal`)
  }
  say(`  in all: ${sum - differences.length} of ${sum}`)
  for (const one of differences.slice(0, 20)) say(`  ${JSON.stringify(one)}`)
}
