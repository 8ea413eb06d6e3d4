/** What an input shows and what is stored: numbers with a point, times in ISO 8601 with zone. */

export const shownNumber = (stored: string, language: string): string =>
  language.startsWith('de') ? stored.replace('.', ',') : stored

export const storedNumber = (shown: string): string => shown.trim().replace(',', '.')

const two = (value: number): string => String(value).padStart(2, '0')

/** For a datetime-local input, in the device's own zone; empty for what is no time. */
export function shownTime(stored: string): string {
  const time = new Date(stored)
  if (Number.isNaN(time.getTime())) return ''
  const day = `${String(time.getFullYear()).padStart(4, '0')}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}`
}

export function storedTime(shown: string): string {
  const time = new Date(shown)
  return Number.isNaN(time.getTime()) ? '' : time.toISOString()
}
