import { invitationPattern } from '#protocol/desk.ts'

/** The token in a link or in what somebody pasted; undefined when there is none. */
export function tokenIn(text: string): string | undefined {
  const token = /einladung=([^&#\s]+)/.exec(text)?.[1] ?? text.trim()
  return invitationPattern.test(token) ? token : undefined
}

/** Takes the token out of the address, so that it stays in no history and on no screen. */
export function takeInvitation(
  { search, pathname, hash }: Pick<Location, 'search' | 'pathname' | 'hash'>,
  history: Pick<History, 'replaceState'>,
): string | undefined {
  if (!search.includes('einladung=')) return undefined
  history.replaceState(null, '', `${pathname}${hash}`)
  return tokenIn(search)
}
