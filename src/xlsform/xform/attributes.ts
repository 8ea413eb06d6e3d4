import type { Element } from './readXml.ts'

const ofBind = new Set([
  'nodeset',
  'ref',
  'id',
  'type',
  'relevant',
  'required',
  'constraint',
  'calculate',
  'readonly',
  'jr:constraintMsg',
  'jr:requiredMsg',
  'jr:preload',
  'jr:preloadParams',
  'orx:max-pixels',
  'odk:quality',
])
const ofBody = new Set([
  'ref',
  'bind',
  'nodeset',
  'appearance',
  'mediatype',
  'start',
  'end',
  'step',
  'rows',
  'accuracyThreshold',
  'unacceptableAccuracyThreshold',
  'jr:count',
])

/** Attributes that stand for the column `parameters`. */
export function ownParameters(
  control: Element | undefined,
  bind: Element | undefined,
): Record<string, string> {
  const found: Record<string, string> = {}
  const put = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== '') found[name] = value
  }
  if (control?.local === 'range') {
    for (const name of ['start', 'end', 'step']) put(name, control.attributes[name])
  }
  put('rows', control?.attributes.rows)
  put('capture-accuracy', control?.attributes.accuracyThreshold)
  put('warning-accuracy', control?.attributes.unacceptableAccuracyThreshold)
  put('max-pixels', bind?.attributes['orx:max-pixels'])
  put('quality', bind?.attributes['odk:quality'])
  return found
}

/** All other attributes, as the columns `bind::…` and `body::…` would have them. */
export function restOf(
  bind: Element | undefined,
  body: Element | undefined,
): Record<string, string> {
  const extra: Record<string, string> = {}
  for (const [name, value] of Object.entries(bind?.attributes ?? {})) {
    if (ofBind.has(name) || name.startsWith('entities:')) continue
    extra[name.startsWith('lab:') ? name.replace(':', '::') : `bind::${name}`] = value
  }
  for (const [name, value] of Object.entries(body?.attributes ?? {})) {
    if (!ofBody.has(name)) extra[`body::${name}`] = value
  }
  return extra
}
