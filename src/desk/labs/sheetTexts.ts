/** On paper: for those who take part. */
export const sheetTexts = {
  lead: 'Ein Blatt für die Wand oder den Tisch.',
  print: 'Drucken',
  plain: 'Einfache Sprache',
  join: 'Mach mit!',
  joinAdult: 'Machen Sie mit!',
  steps: {
    young: [
      'Scanne den Code mit der Kamera.',
      'Oder öffne die Adresse und tippe die sechs Buchstaben.',
      'Beantworte die Fragen. Ohne Namen, ohne Anmeldung.',
    ],
    adult: [
      'Scannen Sie den Code mit der Kamera.',
      'Oder öffnen Sie die Adresse und tippen Sie die sechs Buchstaben.',
      'Beantworten Sie die Fragen. Ohne Namen, ohne Anmeldung.',
    ],
    plain: [
      'Nehmen Sie Ihr Handy.',
      'Machen Sie die Kamera an.',
      'Halten Sie die Kamera auf das schwarz-weiße Bild.',
      'Tippen Sie auf den Link.',
      'Beantworten Sie die Fragen.',
      'Sie müssen Ihren Namen nicht sagen.',
    ],
  },
  qr: 'QR-Code zum Mitmachen',
  code: 'Code',
  freely: 'Mitmachen ist freiwillig.',
}
