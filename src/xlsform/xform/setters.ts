import type { Source } from '../draft/draft.ts'
import type { Findings } from '../result.ts'
import { absolutePath, type XformModel } from './model.ts'
import { childText, type Element } from './readXml.ts'

export interface Setter {
  default?: Source
  /** Events at which the default is set. */
  events: Set<string>
  calculation?: Source
  triggers: Source[]
}
export type Setters = ReadonlyMap<string, Setter>

const atStart = new Set([
  'odk-instance-first-load',
  'odk-new-repeat',
  'xforms-ready',
  'xforms-model-construct-done',
])

/** `<setvalue>` as what a workbook calls a dynamic default, or a calculation with a trigger. */
export function readSetters({ actions, root, binds }: XformModel, findings: Findings): Setters {
  const setters = new Map<string, Setter>()
  const ids = new Map([...binds].map(([path, bind]) => [bind.attributes.id ?? '', path] as const))
  for (const { element, inside, context } of actions) {
    const target = targetOf(element, root, context, ids)
    const at = { sheet: target, row: element.line, column: element.local }
    const events = (element.attributes.event ?? '').split(/\s+/).filter(Boolean)
    if (element.local !== 'setvalue') {
      sayUnseen(element, at, findings)
      continue
    }
    const setter: Setter = setters.get(target) ?? { triggers: [], events: new Set() }
    setters.set(target, setter)
    put(setter, { text: settingOf(element), at }, events, inside, findings)
  }
  return setters
}

function put(
  setter: Setter,
  source: Source,
  events: readonly string[],
  inside: string | undefined,
  findings: Findings,
): void {
  const others = events.filter((event) => !atStart.has(event))
  if (others.length < events.length || events.length === 0) {
    sayRival(setter.default, source, findings)
    setter.default = source
    for (const event of events) if (atStart.has(event)) setter.events.add(event)
  }
  if (others.length === 0) return
  if (inside === undefined || others.some((event) => event !== 'xforms-value-changed')) {
    const message = `The event "${others.join(' ')}" is not supported here. Use odk-instance-first-load or xforms-value-changed.`
    findings.problem(source.at, 'unsupported-action', message)
    return
  }
  sayRival(setter.calculation, source, findings)
  setter.calculation = source
  setter.triggers.push({ text: inside, at: source.at })
}

function sayUnseen({ local }: Element, at: Source['at'], findings: Findings): void {
  const message = `<${local}> is not supported: nothing is recorded unseen. Ask for it by a question.`
  findings.problem(at, 'unsupported-action', message)
}

/** One question can be set by one expression only. */
function sayRival(before: Source | undefined, { text, at }: Source, findings: Findings): void {
  if (!before || before.text === text) return
  findings.problem(
    at,
    'two-setters',
    `Two <setvalue> give this question different values: "${before.text}" and "${text}". Write one with if(…).`,
  )
}

function targetOf(
  { attributes }: Element,
  root: string,
  context: string,
  ids: ReadonlyMap<string, string>,
): string {
  const { ref, bind } = attributes
  if (ref === undefined && bind !== undefined) return ids.get(bind) ?? `/${root}/${bind}`
  return absolutePath(ref ?? '', context)
}

/** An expression, or the element's text as one. */
function settingOf(element: Element): string {
  const { value } = element.attributes
  if (value !== undefined) return value.trim() === '' ? "''" : value
  const text = childText(element)
  return text.includes("'") ? `"${text}"` : `'${text}'`
}
