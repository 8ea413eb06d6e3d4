import { problemResponse } from './problem.ts'

export const tooMany = (waitS: number): Response =>
  problemResponse(429, 'too_many_requests', `try again in ${waitS} seconds`, {
    headers: { 'retry-after': String(waitS) },
  })
