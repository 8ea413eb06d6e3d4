import { childText, type Element, elementsOf } from './readXml.ts'

export const emptyElement: Element = {
  local: '',
  prefix: '',
  attributes: {},
  children: [],
  line: 0,
}

/** ODK's own `meta` and one of OpenRosa's namespace are the same thing. */
export function joined(elements: readonly Element[]): Element {
  const all = elements.flatMap((one) => elementsOf(one))
  const children = all.filter((one, at) => all.findIndex(({ local }) => local === one.local) === at)
  return { ...(elements[0] ?? emptyElement), children }
}

/** What stands in an element, for comparing. */
export const dataOf = (element: Element): string =>
  elementsOf(element).length === 0
    ? childText(element)
    : `<${elementsOf(element)
        .map((one) => `${one.local}:${dataOf(one)}`)
        .join(',')}>`
