const rightToLeft = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ku',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
])

export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'

/** `lang` and `dir` of a text; a form without translations may not know its language. */
export const spokenIn = (
  language: string,
): { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' | 'auto' } =>
  /^[a-z]{2,3}(-|$)/i.test(language)
    ? { lang: language, dir: directionOf(language) }
    : { dir: 'auto' }
