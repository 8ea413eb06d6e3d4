import type { Table } from '#domain/form/form.ts'
import { compileForm } from './draft/compile.ts'
import type { DraftForm, RawChoice, RawLabel, Source } from './draft/draft.ts'
import { type Files, Findings, type ImportResult } from './result.ts'
import { readInstances } from './xform/instances.ts'
import { readItemset } from './xform/itemset.ts'
import { type Itexts, readItexts, textOf } from './xform/itext.ts'
import { readModel, type XformModel } from './xform/model.ts'
import { NodeReader } from './xform/nodes.ts'
import { childText, type Element, elementsOf, firstOf, readXml } from './xform/readXml.ts'
import { readSetters, type Setters } from './xform/setters.ts'

export interface XformInput {
  readonly model: XformModel
  readonly itexts: Itexts
  readonly setters: Setters
  readonly lists: Record<string, RawChoice[]>
  readonly tables: Readonly<Record<string, Table>>
  readonly findings: Findings
}

/** An XForm (XML) as ODK's specification has it. */
export function importXform(xml: string, files: Files = {}): ImportResult {
  const findings = new Findings()
  const read = readXml(xml)
  if (!read.ok) {
    findings.problem(
      { sheet: '/', row: read.line },
      'bad-xml',
      `The XML is not sound: ${read.message}`,
    )
    return { ok: false, problems: findings.problems }
  }
  const model = readModel(read.root)
  if (typeof model === 'string') {
    findings.problem({ sheet: '/' }, 'no-xform', model)
    return { ok: false, problems: findings.problems }
  }
  return compileForm(draftOf(model, xml, files, findings), findings, files)
}

function draftOf(model: XformModel, xml: string, files: Files, findings: Findings): DraftForm {
  const itexts = readItexts(model.model)
  const itemsets = [...model.controls.values()].flatMap(({ element }) => readItemset(element) ?? [])
  const instances = readInstances(model.model, itemsets, itexts, files, findings)
  const setters = readSetters(model, findings)
  const input: XformInput = { model, itexts, setters, ...instances, findings }
  const items = new NodeReader(input).children(model.data, `/${model.root}`)
  checkBinds(model, findings)
  checkBody(model, findings)
  checkLoose(model, itexts, findings)
  checkExtras(model, findings)
  const { attributes } = model.data
  const language = itexts.languages[0] ?? 'und'
  const titleElement = firstOf(model.head, 'title')
  const id = attributes.id ?? model.root
  const title = titleElement ? childText(titleElement) : ''
  const namePath = `/${model.root}/meta/instanceName`
  const name = model.binds.get(namePath)?.attributes.calculate
  const instanceName: Source | undefined =
    name === undefined ? undefined : { text: name, at: { sheet: namePath, column: 'calculate' } }
  const texts = askedTexts(xml, itexts)
  return {
    at: { sheet: '/' },
    id,
    version: attributes.version ?? attributes['orx:version'] ?? '',
    title: { [language]: title === '' ? id : title },
    languages: itexts.languages.length > 0 ? itexts.languages : ['und'],
    style: model.style,
    items,
    lists: instances.lists,
    tables: instances.tables,
    ...(texts ? { texts } : {}),
    ...(instanceName ? { instanceName } : {}),
    extra: {},
    roots: [model.root],
    columns: instances.columns,
  }
}

/** Texts that calculations ask for by id; labels and messages are resolved already. */
function askedTexts(xml: string, itexts: Itexts): Record<string, RawLabel> | undefined {
  const calls = [...xml.matchAll(/\b(calculate|value|relevant|constraint)="[^"]*jr:itext\([^"]*"/g)]
  if (calls.length === 0) return undefined
  return Object.fromEntries([...itexts.byId].map(([id, { label }]) => [id, label]))
}

/** Whether a path leads to a node of the instance, in whichever instance of a repeat. */
function isThere(path: string, data: Element): boolean {
  const [, first, ...steps] = path.split('/')
  let found = first === data.local ? [data] : []
  for (const step of steps) {
    if (!step.startsWith('@')) found = found.flatMap((one) => elementsOf(one, step))
  }
  return found.length > 0
}

/** A control without a node would ask for nothing, and one that we do not know would ask nobody. */
function checkBody({ controls, sections, odd, data }: XformModel, findings: Findings): void {
  const asked = [...controls].map(([path, { element }]) => [path, element] as const)
  const held = [...sections].map(([path, one]) => [path, one.repeat ?? one.group] as const)
  for (const [path, element] of [...asked, ...held]) {
    if (isThere(path, data)) continue
    findings.problem(
      { sheet: path, ...(element && { row: element.line, column: element.local }) },
      'unknown-path',
      `"${path}" is shown, but it is not in the form's instance.`,
    )
  }
  for (const element of odd) {
    findings.problem(
      { sheet: 'body', row: element.line },
      'unknown-control',
      `<${element.local}> is no control of ODK's XForms. Use input, select1, select, rank, range, upload or trigger.`,
    )
  }
}

/** What would make another thing of the answers: not done, and said. */
function checkExtras({ model, data, binds }: XformModel, findings: Findings): void {
  const submission = firstOf(model, 'submission')
  if (submission?.attributes.base64RsaPublicKey) {
    findings.problem(
      { sheet: 'model', row: submission.line, column: 'base64RsaPublicKey' },
      'encryption',
      'Encrypted answers are not supported. Remove the key if answers may be kept without it.',
    )
  }
  const saves = [...binds.values()].some((bind) => bind.attributes['entities:saveto'] !== undefined)
  if (!saves && !firstOf(firstOf(data, 'meta'), 'entity')) return
  const message = 'Entities are not kept: they were left out. Answering is the same without them.'
  findings.note({ sheet: 'model' }, 'entities', message)
}

function checkBinds({ binds, data }: XformModel, findings: Findings): void {
  for (const [path, bind] of binds) {
    if (isThere(path, data)) continue
    findings.problem(
      { sheet: path, row: bind.line, column: 'nodeset' },
      'unknown-path',
      `The bind is about "${path}", which is not in the form's instance.`,
    )
  }
}

function checkLoose({ loose }: XformModel, itexts: Itexts, findings: Findings): void {
  for (const group of loose) {
    const label = textOf(firstOf(group, 'label'), itexts, { sheet: 'body', row: group.line })
    if (!label && group.attributes.appearance === undefined) continue
    findings.note(
      { sheet: 'body', row: group.line, column: 'group' },
      'group-without-ref',
      'A group without ref has no place in the data: its questions are shown one by one, without its heading.',
    )
  }
}
