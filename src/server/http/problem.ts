import type { HttpProblem } from '#protocol/problem.ts'

export interface FieldError {
  readonly field: string
  /** What is wrong, and what to do about it. */
  readonly detail: string
}

const titles: Readonly<Record<number, string>> = {
  400: 'The request is not understood',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  410: 'Gone',
  409: 'In conflict with what is there',
  413: 'Too large',
  415: 'Not a kind of content this address takes',
  422: 'Understood, but not acceptable',
  429: 'Too many requests',
  500: 'The endpoint failed',
  503: 'Not available for the moment',
  504: 'The source did not answer',
}

interface ProblemParts {
  readonly errors?: readonly FieldError[]
  readonly headers?: Readonly<Record<string, string>>
  /** Further members, as RFC 9457 allows them. */
  readonly more?: Readonly<Record<string, unknown>>
}

/** RFC 9457. `code` is the last part of `type`, for programs. */
export function problemResponse(
  status: number,
  code: string,
  detail: string,
  { errors, headers, more }: ProblemParts = {},
): Response {
  const body: HttpProblem = {
    type: `urn:stadtlabor:problem:${code}`,
    title: titles[status] ?? 'Problem',
    status,
    detail,
    ...(errors ? { errors: [...errors] } : {}),
    ...more,
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...headers,
    },
  })
}

export const notFound = (what: string): Response => problemResponse(404, 'not_found', what)
