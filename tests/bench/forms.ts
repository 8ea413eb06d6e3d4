import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Model } from 'survey-core'
import { startForm } from '#domain/form/engine/startForm.ts'
import { engine as odkEngine, odkForm, odkNodes, refOf } from '#tests/conformance/odk.ts'
import { instances, ourForm, questions, surveyOf, xformOf } from './forms/bigForm.ts'
import { sizeOf } from './forms/sizes.ts'
import { median, ms, timed, times } from './lib/figures.ts'
import { judged, line, type Section } from './lib/section.ts'

// What is loaded later finds its loader gone.
await odkEngine()

const rounds = 7
const keystrokes = 60
const target = 100

/** One engine with the big form in it: a keystroke is one letter more in a question others read. */
interface Contender {
  readonly name: string
  open(): Promise<Opened>
}
interface Opened {
  type(text: string): void
  /** What the question behind the changed one shows, as proof that it was recomputed. */
  shown(): string
}
interface Measured {
  readonly name: string
  readonly firstMs: number
  readonly keyMs: number
  readonly bytes: number
}

const ours: Contender = {
  name: 'ours',
  async open() {
    const run = startForm(ourForm(), {
      now: () => Date.now(),
      offsetMinutes: () => 60,
      random: Math.random,
      language: 'de',
    })
    run.view()
    return {
      type(text) {
        run.set(`/q${target}`, text)
        // Screens read all of it after each change.
        run.view()
      },
      shown: () => run.question(`/q${target + 1}`)?.value ?? '',
    }
  },
}

const odk: Contender = {
  name: '@getodk/xforms-engine',
  async open() {
    const root = await odkForm(xformOf())
    const nodes = new Map([...odkNodes(root)].map((node) => [refOf(node), node]))
    const [asked, next] = [nodes.get(`/q${target}`), nodes.get(`/q${target + 1}`)]
    return {
      type: (text) => asked?.setValue(text),
      shown: () => next?.currentState.instanceValue ?? '',
    }
  },
}

const survey: Contender = {
  name: 'survey-core',
  async open() {
    const model = new Model(surveyOf())
    model.getAllQuestions(true)
    return {
      type: (text) => model.setValue(`q${target}`, text),
      shown: () => String(model.getValue(`q${target + 1}`) ?? ''),
    }
  },
}

const collect = ((): (() => void) => {
  setFlagsFromString('--expose_gc')
  return runInNewContext('gc')
})()

async function measured({ name, open }: Contender): Promise<Measured> {
  const [first, keys, bytes]: [number[], number[], number[]] = [[], [], []]
  // The code itself is loaded and warm; only the form is new.
  // All are kept, so that each round adds the memory of one.
  const kept = [await open()]
  for (let round = 0; round < rounds; round++) {
    collect()
    const before = process.memoryUsage().heapUsed
    const begun = await timed(open)
    first.push(begun.ms)
    kept.push(begun.value)
    const { type, shown } = begun.value
    for (let i = 0; i < keystrokes; i++) {
      const text = `a${'b'.repeat(i % 9)}${i}`
      keys.push((await timed(() => type(text))).ms)
      if (shown() !== `${text}!`) throw new Error(`${name} did not recompute: ${shown()}`)
    }
    collect()
    bytes.push(process.memoryUsage().heapUsed - before)
  }
  if (kept.slice(1).some(({ shown }) => shown() === '')) throw new Error(`${name} forgot an answer`)
  return { name, firstMs: median(first), keyMs: median(keys), bytes: median(bytes) }
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
const MB = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
const fine = (keyMs: number): string => `${keyMs.toFixed(3)} ms`

/** Our engine beside the two that others build on, with the very same form. */
export async function measure(say: (words: string) => void): Promise<Section> {
  const engine = (await sizeOf('#src/domain/form/engine/startForm.ts')).all
  const player = await sizeOf(
    '#src/client/forms/FormPlayer.tsx',
    /^(?!#client\/forms\/|\.|\/|\0|virtual:)/,
  )
  const sizes = {
    odk: (await sizeOf('@getodk/xforms-engine')).all,
    survey: (await sizeOf('survey-core')).all,
  }
  const common = engine + player.withParts('PlaceField', 'PhotoField')
  say(`engine ${kB(engine)}, player ${kB(player.all)}, with common types ${kB(common)}`)
  const results: Measured[] = []
  for (const contender of [ours, odk, survey]) {
    const result = await measured(contender)
    say(`${result.name}: ${ms(result.firstMs)}, ${fine(result.keyMs)} a keystroke`)
    results.push(result)
  }
  const [mine, ...others] = results
  const all = engine + player.all
  const smallest = Math.min(sizes.odk, sizes.survey)
  const fastest = Math.min(...others.map(({ keyMs }) => keyMs))
  const keyMs = mine?.keyMs ?? Number.NaN
  return {
    title: `A form of ${questions + instances} questions`,
    method: `The same form three times: ${questions} questions of which 200 depend on another (half calculated, half shown or not), and a repeat of ${instances}. A keystroke is one change of a question that two others read, with everything recomputed (ours: the whole view read again, as screens do); ${rounds} rounds of ${keystrokes}, medians, in Node with jsdom, code loaded beforehand. Sizes are gzip of minified production builds; the player is client/forms without what the app's other screens share, the others come without any surface. Common types: text, numbers, sliders, scales, all kinds of choices, ranking, dates and times, a place and a photo; drawing, sound, files, codes, lines and dots are loaded when a form asks for them.`,
    lines: [
      judged('engine', kB(engine), '≤ 12 kB', engine <= 12_000),
      judged('engine and player, common types', kB(common), '≤ 35 kB', common <= 35_000),
      line('engine and player, all types', kB(all)),
      judged(
        'of the smaller of the others, common types',
        `1/${times(smallest / common).slice(0, -1)}`,
        '≤ 1/8',
        common <= smallest / 8,
      ),
      line('@getodk/xforms-engine, survey-core', `${kB(sizes.odk)}, ${kB(sizes.survey)}`),
      judged(
        'a change',
        `${fine(keyMs)} (${times(fastest / keyMs)} faster than the faster other)`,
        '≥ 5× faster',
        fastest / keyMs >= 5,
      ),
      ...others.map((one) => line(`a change, ${one.name}`, fine(one.keyMs))),
      ...results.map((one) => line(`first question, ${one.name}`, ms(one.firstMs))),
      ...results.map((one) => line(`memory with the form open, ${one.name}`, MB(one.bytes))),
    ],
  }
}
