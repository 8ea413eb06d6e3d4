import { expect, test } from 'vitest'
import { readReceipt, receiptLink } from '#client/lab/receiptLink.ts'

const receipt = { answerId: '3f0c7c5e-6d52-4c1b-9a47-1f2f5f0a9b11', secret: 'a_-'.repeat(14) + 'b' }

test('what a shared tablet shows is what a phone reads, and the secret is no part of the address', () => {
  const url = new URL(receiptLink('https://stadtlabor.example', 'BCDFGH', receipt))
  expect(url.pathname).toBe('/labor/BCDFGH')
  expect(readReceipt(url.hash)).toEqual(receipt)
})

test.each(['', '#review', '#oI4hQWakPwlhJ2CG7feWYBE3OsCF9bNSyFGxCWBwrxU', '#x.y'])(
  'other words behind the # are no receipt: %s',
  (hash) => expect(readReceipt(hash)).toBeUndefined(),
)
