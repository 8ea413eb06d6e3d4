import { receiptPattern } from '#domain/receipt.ts'

/** Authorization: Receipt <secret> */
export function receiptOf(request: Request): string | undefined {
  const [scheme, secret = ''] = request.headers.get('authorization')?.split(' ') ?? []
  return scheme?.toLowerCase() === 'receipt' && receiptPattern.test(secret) ? secret : undefined
}
