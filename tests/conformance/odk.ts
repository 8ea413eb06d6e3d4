import { JSDOM } from 'jsdom'

/** A node of the foreign engine, as far as the comparison reads it. */
export interface OdkNode {
  readonly nodeType: string
  readonly selectType?: string
  readonly currentState: {
    readonly reference: string
    readonly relevant: boolean
    readonly instanceValue?: string
    readonly children?: readonly OdkNode[] | null
    readonly valueOptions?: readonly { readonly value: string }[] | null
  }
  readonly validationState: { readonly violation?: { readonly condition: string } | null }
  setValue(value: unknown): void
  selectValues(values: readonly string[]): void
  setValues(values: readonly string[]): void
  addInstances(afterIndex?: number, count?: number): void
  removeInstances(startIndex: number, count?: number): void
}

const missing =
  'CharacterData Comment DOMParser Document Element Node Text XMLSerializer XPathResult'
const more =
  'document Attr CDATASection HTMLElement ProcessingInstruction XMLDocument NodeList File Blob FormData'

let begun: Promise<typeof import('@getodk/xforms-engine')> | undefined

/** ODK's own engine, which wants a browser and a bundler's `__dirname`. */
export function engine(): Promise<typeof import('@getodk/xforms-engine')> {
  begun ??= (async () => {
    const { window } = new JSDOM()
    for (const name of `${missing} ${more}`.split(' ')) {
      const known = Reflect.get(window, name)
      if (known && !Reflect.has(globalThis, name)) Reflect.set(globalThis, name, known)
    }
    Reflect.set(globalThis, '__dirname', '')
    return import('@getodk/xforms-engine')
  })()
  return begun
}

/** An XForm begun in ODK's engine; `files` are its tables by name. */
export async function odkForm(
  xml: string,
  files: Readonly<Record<string, string>> = {},
): Promise<OdkNode> {
  const { createInstance } = await engine()
  const result = await createInstance(xml, {
    form: {
      fetchFormAttachment: async (url: URL) => {
        const text = files[decodeURIComponent(url.href.replace(/^.*\//, ''))]
        if (text === undefined) return new Response('', { status: 404 })
        return new Response(text, { headers: { 'content-type': 'text/csv' } })
      },
    },
    instance: { stateFactory: <T extends object>(state: T): T => state },
  } as never)
  return (result as unknown as { readonly root: OdkNode }).root
}

export function* odkNodes(node: OdkNode): Generator<OdkNode> {
  yield node
  for (const child of node.currentState.children ?? []) yield* odkNodes(child)
}

/** A reference without the root element: `/data/a[1]/b` becomes `/a[1]/b`. */
export const refOf = (node: OdkNode): string => node.currentState.reference.replace(/^\/[^/]+/, '')
