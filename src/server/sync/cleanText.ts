/**
 * Text that every database takes and gives back unchanged: no NUL (SQLite ends the text there,
 * PostgreSQL refuses it), no other control signs but tab and line breaks, no half surrogate pairs.
 */
export const cleanText = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n\r]/gu, '').replace(/\p{Surrogate}/gu, '\uFFFD')
