import type { Column } from './columns.ts'

const longest = 60

/** Names that SPSS and R both take: letters, digits, underscores; a letter first; each once. */
export function variableNames(columns: readonly Pick<Column, 'name'>[]): readonly string[] {
  const taken = new Set<string>()
  return columns.map(({ name }) => {
    const plain = name.replaceAll(/[^A-Za-z0-9_]/g, '_').replace(/^[^A-Za-z]+/, 'v_')
    const short = plain.slice(0, longest) || 'v'
    let own = short
    for (let at = 2; taken.has(own.toLowerCase()); at++) own = `${short}_${at}`
    taken.add(own.toLowerCase())
    return own
  })
}
