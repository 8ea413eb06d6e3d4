import type { Failure } from './api/request.ts'
import { texts } from './texts.ts'

const { failure: words } = texts
const codes: Readonly<Record<string, string>> = {
  wrong_state: words.wrong_state,
  not_public: words.not_public,
  other_city: words.other_city,
  not_allowed: words.other_city,
  yourself: words.yourself,
}

/** What went wrong and what to do, for a person. */
export function failureText(failure: Failure): string {
  switch (failure.kind) {
    case 'away':
      return words.away
    case 'signed_out':
      return words.signed_out
    case 'wait':
      return words.wait(failure.seconds)
    case 'missing':
      return words.missing
    case 'conflict':
      return texts.changed.title
    case 'refused':
      return codes[failure.code] ?? words.invalid
    case 'broken':
      return words.broken
  }
}
