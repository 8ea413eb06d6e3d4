import type { Source } from '../draft/draft.ts'
import type { Findings } from '../result.ts'
import { absolutePath, type XformModel } from './model.ts'
import { childText, type Element } from './readXml.ts'

export interface Setter {
  default?: Source
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
  for (const { element, inside } of actions) {
    const target = targetOf(element, root, inside, ids)
    const at = { sheet: target, row: element.line, column: element.local }
    const events = (element.attributes.event ?? '').split(/\s+/).filter(Boolean)
    if (element.local !== 'setvalue') {
      findings.problem(
        at,
        'unsupported-action',
        `<${element.local}> is not supported: nothing is recorded unseen. Ask for it by a question.`,
      )
      continue
    }
    const setter = setters.get(target) ?? { triggers: [] }
    setters.set(target, setter)
    const source = { text: settingOf(element), at }
    if (events.every((event) => atStart.has(event))) setter.default = source
    else if (inside !== undefined && events.includes('xforms-value-changed')) {
      setter.calculation = source
      setter.triggers.push({ text: inside, at })
    } else {
      findings.problem(
        at,
        'unsupported-action',
        `The event "${events.join(' ')}" is not supported here. Use odk-instance-first-load or xforms-value-changed.`,
      )
    }
  }
  return setters
}

function targetOf(
  { attributes }: Element,
  root: string,
  inside: string | undefined,
  ids: ReadonlyMap<string, string>,
): string {
  const { ref, bind } = attributes
  if (ref === undefined && bind !== undefined) return ids.get(bind) ?? `/${root}/${bind}`
  return absolutePath(ref ?? '', inside ?? `/${root}`)
}

/** An expression, or the element's text as one. */
function settingOf(element: Element): string {
  const { value } = element.attributes
  if (value !== undefined) return value.trim() === '' ? "''" : value
  const text = childText(element)
  return text.includes("'") ? `"${text}"` : `'${text}'`
}
