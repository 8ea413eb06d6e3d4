/**
 * What the import of a form found, by its code: what is wrong and what to do about it, in the desk's
 * language. Names of sheets, types and functions are those of XLSForm, as they stand in the file.
 */
export const importWords: Readonly<Record<string, string>> = {
  // The file as a whole.
  'no-file': 'Diese Datei gibt es nicht. Bitte wählen Sie sie noch einmal.',
  'old-workbook': 'Das ist eine alte Excel-Datei (.xls). Bitte öffnen und als .xlsx speichern.',
  'no-workbook': 'Das ist keine Excel-Datei. Bitte den Fragebogen als .xlsx speichern.',
  'broken-workbook':
    'Die Datei ist beschädigt oder geschützt. Bitte ohne Passwort neu als .xlsx speichern.',
  'missing-survey':
    'Das Blatt „survey“ fehlt oder ist leer. Es braucht die Spalten type, name und label.',
  'bad-xml': 'Die XML-Datei hat einen Schreibfehler und lässt sich nicht lesen.',
  'no-xform': 'Das ist kein XForm, wie ODK es schreibt.',
  too_large: 'Der Fragebogen ist zu groß. Bitte kürzen oder große Tabellen verkleinern.',
  invalid: 'Der Fragebogen ist nicht in der Form, die wir lesen können.',
  encryption:
    'Verschlüsselte Antworten (public_key) gibt es hier nicht. Bitte die Zelle leeren, wenn es ohne geht.',

  // Rows and names.
  'missing-type': 'In der Spalte type fehlt die Art der Frage, zum Beispiel text oder integer.',
  'unknown-type':
    'Diese Art von Frage gibt es nicht. Bitte die Schreibweise prüfen. Eine Auswahl braucht ihre Liste: select_one farben.',
  'unsupported-type': 'Diese Art von Frage gibt es hier nicht. Bitte eine andere nehmen.',
  'unknown-control': 'Diese Art von Frage gibt es hier nicht. Bitte eine andere nehmen.',
  unbalanced: 'Beginn und Ende einer Gruppe oder Wiederholung passen nicht zusammen.',
  'missing-name': 'In der Spalte name fehlt der Name: ein Wort, zum Beispiel schulweg.',
  'bad-name':
    'So kann der Name nicht heißen. Erlaubt sind Buchstaben, Ziffern und _, ohne Leerzeichen, vorn ein Buchstabe.',
  'duplicate-name': 'Diesen Namen gibt es schon. Bitte jeder Frage einen eigenen geben.',
  'missing-label': 'Diese Frage hat keinen Text (label). Man sähe nur das leere Feld.',
  'unknown-column': 'Diese Spalte ist nicht bekannt. Bitte die Schreibweise prüfen.',
  'idle-cell': 'Diese Zelle hat in dieser Zeile keine Wirkung und bleibt weg.',
  'unused-setting': 'Diese Einstellung hat hier keine Wirkung und bleibt weg.',
  'unknown-appearance': 'Dieses Aussehen kennen wir nicht. Die Frage erscheint wie üblich.',
  entities: 'Entities werden nicht geführt. Das Antworten ändert sich dadurch nicht.',
  'group-without-ref': 'Diese Gruppe hat keinen Platz in den Daten. Ihre Fragen stehen einzeln.',

  // Choices and files.
  'missing-cell': 'In dieser Zelle fehlt etwas: Jede Antwort braucht list_name, name und label.',
  'space-in-choice':
    'Der Name der Antwort hat ein Leerzeichen. Bei mehreren Antworten wären es zwei. Bitte _ schreiben.',
  'duplicate-choice':
    'Diese Antwort steht zweimal in der Liste. Bitte umbenennen, oder allow_choice_duplicates auf yes setzen.',
  'missing-list': 'Diese Liste gibt es nicht im Blatt choices. Bitte die Schreibweise prüfen.',
  'unknown-list': 'Diese Liste oder Tabelle gibt es nicht. Bitte die Schreibweise prüfen.',
  'mixed-itemsets':
    'Zwei Fragen zeigen dieselbe Liste aus verschiedenen Spalten. Bitte jeder ihre eigene Liste geben.',
  'other-with-filter':
    'or_other geht nicht mit choice_filter. Bitte eine Antwort „other“ und eine Textfrage ergänzen.',
  search: 'search() gibt es hier nicht. Bitte select_one_from_file mit choice_filter nehmen.',
  'missing-file': 'Diese Datei wurde nicht mitgewählt. Bitte zusammen mit dem Fragebogen wählen.',
  'missing-column': 'Diese Spalte fehlt in der Tabelle.',
  'missing-media': 'Dieses Bild oder dieser Ton wurde nicht mitgewählt. Es erscheint nur der Text.',
  'bad-table': 'Diese Tabelle lässt sich nicht lesen.',
  'bad-instance': 'Diese Liste lässt sich nicht lesen.',
  'unsupported-itemset': 'Diese Antworten lassen sich so nicht aus einer Wiederholung holen.',
  'no-repeat': 'Die Frage, aus der die Antworten kommen, muss in einer Wiederholung stehen.',
  'bad-parameter': 'In der Spalte parameters steht ein Wert, der nicht geht.',
  'unknown-parameter': 'Diesen Parameter gibt es bei dieser Art von Frage nicht.',

  // Expressions.
  'missing-calculation': 'Eine Zeile „calculate“ braucht etwas in der Spalte calculation.',
  'bad-expression': 'Die Formel hat einen Schreibfehler, zum Beispiel eine fehlende Klammer.',
  'smart-quotes': 'Typografische Anführungszeichen haben wir als gerade gelesen.',
  'bad-reference':
    'Hier muss genau eine Frage stehen, mit $ und geschweiften Klammern um ihren Namen.',
  'unknown-name': 'In der Formel steht eine Frage, die es nicht gibt. Bitte den Namen prüfen.',
  'unknown-path':
    "In der Formel steht etwas, das es nicht gibt. Um den Namen einer Frage gehören $ und geschweifte Klammern, um einen Text gerade Striche: 'so'.",
  'unknown-function': 'Diese Funktion gibt es nicht. Bitte die Schreibweise prüfen.',
  'refused-function': 'Diese Funktion gibt es hier nicht.',
  'wrong-arguments': 'Die Funktion hat zu viele oder zu wenige Angaben in der Klammer.',
  'last-saved': 'last-saved ist hier immer leer: Von der Person davor wird nichts aufgehoben.',
  circle: 'Diese Berechnungen brauchen einander im Kreis. Eine muss ohne die anderen auskommen.',
  'unsupported-action': 'Diese Aktion gibt es hier nicht: Nichts geschieht, was man nicht sieht.',
  'two-setters': 'Zwei Stellen setzen dieselbe Frage. Bitte nur eine behalten.',
  'unlike-instances': 'Die Wiederholungen beginnen mit verschiedenen Werten. Das geht hier nicht.',

  // What names nobody.
  'private-empty':
    'Das bleibt hier immer leer: Antworten kennen kein Gerät, keinen Namen und keine Uhrzeit. Bitte die Formeln prüfen, die es lesen.',
  'private-dropped': 'Das bleibt weg: Antworten kennen kein Gerät, keinen Namen und keine Uhrzeit.',
  'asks-name': 'Diese Frage scheint nach einem Namen zu fragen. Ein Labor geht ohne Namen.',
  'asks-phone': 'Diese Frage scheint nach einer Telefonnummer zu fragen. Ein Labor geht ohne.',
  'asks-email': 'Diese Frage scheint nach einer E-Mail-Adresse zu fragen. Ein Labor geht ohne.',
  'asks-address': 'Diese Frage scheint nach einer Adresse zu fragen. Ein Labor geht ohne.',
  'asks-birth': 'Diese Frage scheint nach dem Geburtstag zu fragen. Das Alter in Jahren reicht.',
  'asks-health': 'Diese Frage scheint nach der Gesundheit zu fragen. Bitte nur, wenn es sein muss.',
}
