import { createHash } from 'node:crypto'
import type { Form, Item, Label } from '#domain/form/form.ts'
import type { Files, Findings, Place } from '../result.ts'

/** SHA-256 by name of the pictures, sounds and films that are shown and were handed over. */
export function mediaOf(
  form: Pick<Form, 'items' | 'lists' | 'tables'>,
  files: Files,
  at: Place,
  findings: Findings,
): Record<string, string> {
  const names = new Set<string>()
  for (const item of form.items) collect(item, names)
  for (const list of Object.values(form.lists)) {
    for (const { label } of list) collectLabel(label, names)
  }
  const media: Record<string, string> = {}
  for (const name of [...names].sort()) {
    const bytes = Object.hasOwn(files, name) ? files[name] : undefined
    if (bytes) media[name] = createHash('sha256').update(bytes).digest('hex')
    else {
      findings.note(
        at,
        'missing-media',
        `"${name}" is shown by the form but was not handed over: there will be the text alone.`,
      )
    }
  }
  return media
}

function collect(item: Item, names: Set<string>): void {
  if (item.label) collectLabel(item.label, names)
  if (item.kind === 'question') {
    if (item.hint) collectLabel(item.hint, names)
    if (item.type === 'image' && typeof item.default === 'string') names.add(item.default)
    return
  }
  for (const one of item.items) collect(one, names)
}

function collectLabel({ image, audio, video }: Label, names: Set<string>): void {
  for (const media of [image, audio, video]) {
    for (const name of Object.values(media ?? {})) names.add(name)
  }
}
