/** An XForm around a model's inside and a body, so that the test forms show what matters. */
export function xform(parts: {
  readonly data: string
  readonly binds: string
  readonly body: string
  readonly instances?: string
  readonly actions?: string
}): string {
  return `<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
  xmlns:jr="http://openrosa.org/javarosa" xmlns:odk="http://www.opendatakit.org/xforms"
  xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:orx="http://openrosa.org/xforms">
  <h:head><h:title>t</h:title><model>
    <instance><data id="t" version="7">${parts.data}</data></instance>
    ${parts.instances ?? ''}
    ${parts.binds}
    ${parts.actions ?? ''}
  </model></h:head>
  <h:body>${parts.body}</h:body>
</h:html>`
}

/** \`<bind>\` from attributes; \`<\` and \`&\` are written plainly. */
export const bind = (path: string, rules: Readonly<Record<string, string>>): string => {
  const text = Object.entries(rules).map(([name, value]) => `${name}="${escaped(value)}"`)
  return `<bind nodeset="/data${path}" ${text.join(' ')}/>`
}

export const input = (path: string): string =>
  `<input ref="/data${path}"><label>${path}</label></input>`

export const select = (path: string, values: string, kind = 'select1'): string => {
  const items = values
    .split(' ')
    .map((value) => `<item><label>The ${value}</label><value>${value}</value></item>`)
  return `<${kind} ref="/data${path}"><label>${path}</label>${items.join('')}</${kind}>`
}

export const selectFrom = (
  path: string,
  nodeset: string,
  kind = 'select1',
  value = 'name',
  label = 'label',
): string =>
  `<${kind} ref="/data${path}"><label>${path}</label><itemset nodeset="${escaped(nodeset)}"><value ref="${value}"/><label ref="${label}"/></itemset></${kind}>`

export const repeat = (path: string, inside: string, count = ''): string =>
  `<group ref="/data${path}"><repeat nodeset="/data${path}"${
    count && ` jr:count="${escaped(count)}"`
  }>${inside}</repeat></group>`

export const list = (id: string, columns: string, rows: readonly string[]): string => {
  const names = columns.split(' ')
  const items = rows.map((row) => {
    const cells = row.split('|').map((cell, i) => `<${names[i]}>${cell}</${names[i]}>`)
    return `<item>${cells.join('')}</item>`
  })
  return `<instance id="${id}"><root>${items.join('')}</root></instance>`
}

/** A repeat as pyxform writes it: what new instances are like, and the first of them. */
export const twice = (name: string, inside: string): string =>
  `<${name} jr:template="">${inside}</${name}><${name}>${inside}</${name}>`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
