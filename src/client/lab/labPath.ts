import { codeOf } from '#protocol/lab.ts'

/** `https://…/labor/BCDFGH` of whichever city's poster, or the bare code: the path in this app. */
export function labPath(text: string): string | undefined {
  const inUrl = /\/labor\/([A-Za-z]{6})(?:[/?#]|$)/.exec(text)?.[1]
  const code = codeOf(inUrl ?? (text.length <= 10 ? text : ''))
  return code && `/labor/${code}`
}
