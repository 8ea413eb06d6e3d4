const names = new Intl.DisplayNames('de', { type: 'language' })

/** "Deutsch", "Türkisch"; plain German is no language that the browser knows by name. */
export function languageName(tag: string): string {
  if (tag === 'de-simple') return 'Deutsch (Einfache Sprache)'
  try {
    return names.of(tag) ?? tag
  } catch {
    // A workbook may call its language anything.
    return tag
  }
}
