import { ok } from '#domain/result.ts'
import type { Answer } from '../api/request.ts'

interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

/** All pages one after the other, or the first failure: half of the answers is no result. */
export async function pagesOf<T>(
  load: (after: string | undefined) => Promise<Answer<Page<T>>>,
): Promise<Answer<readonly T[]>> {
  const items: T[] = []
  let after: string | undefined
  for (;;) {
    const page = await load(after)
    if (!page.ok) return page
    items.push(...page.value.items)
    if (page.value.next === null) return ok(items)
    after = page.value.next
  }
}
