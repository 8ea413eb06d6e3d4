import { codeOf } from '#protocol/lab.ts'

/** `https://…/labor/BCDFGH` of whichever city's poster, or the bare code: the path in this app. */
export function labPath(text: string): string | undefined {
  const code = codeOf(text.includes('/labor/') || text.length <= 10 ? text : '')
  return code && `/labor/${code}`
}
