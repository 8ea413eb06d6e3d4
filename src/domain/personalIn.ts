export type PersonalKind = 'email' | 'phone' | 'plate'

const email = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i
/** +49 69 1234567, 069/8065-0, 0170 1234567: a leading 0 or +, then at least six digits. */
const phone = /(?<![\d.,])(?:\+|00?)(?:[ ()/.-]?\d){6,14}(?!\d)/
/** OF-AB 123, F XY 1234 E: town, one or two letters, up to four digits. Capitals, as on the plate. */
const plate =
  /(?<![A-ZÄÖÜa-zäöüß0-9])[A-ZÄÖÜ]{1,3}[ -][A-Z]{1,2} ?[1-9]\d{0,3} ?[EH]?(?![\dA-Za-zäöüß])/

/** Which personal details a public text seems to hold. Looks on the device only, and only hints. */
export function personalIn(text: string): readonly PersonalKind[] {
  const found: PersonalKind[] = []
  if (email.test(text)) found.push('email')
  if (phone.test(text)) found.push('phone')
  if (plate.test(text)) found.push('plate')
  return found
}
