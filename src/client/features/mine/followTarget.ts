import * as v from 'valibot'
import { receiptPattern } from '#domain/receipt.ts'
import { ReportIdSchema } from '#domain/report.ts'

export type FollowTarget =
  | { readonly kind: 'good'; readonly city: string; readonly id: string; readonly receipt: string }
  | { readonly kind: 'bad_id' }
  | { readonly kind: 'bad_receipt' }

/** What a link or QR code names; messengers like to cut off what stands behind the #. */
export function followTarget(city: string, id: string, hash: string): FollowTarget {
  if (!v.is(ReportIdSchema, id)) return { kind: 'bad_id' }
  const receipt = hash.replace(/^#/, '')
  return receiptPattern.test(receipt)
    ? { kind: 'good', city, id: id.toLowerCase(), receipt }
    : { kind: 'bad_receipt' }
}
