interface Receipt {
  readonly answerId: string
  readonly secret: string
}

/** A link for the answerer's own phone; the secret stands behind `#` and is sent to nobody. */
export const receiptLink = (origin: string, code: string, { answerId, secret }: Receipt): string =>
  `${origin}/labor/${code}#${answerId}.${secret}`

export function readReceipt(hash: string): Receipt | undefined {
  const found = /^#([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(hash)
  const [, answerId, secret] = found ?? []
  return answerId && secret ? { answerId, secret } : undefined
}
