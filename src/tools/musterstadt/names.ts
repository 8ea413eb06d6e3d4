import type { Random } from './random.ts'

const words = `Ahorn Akazien Birken Buchen Eichen Erlen Eschen Fichten Kiefern Linden Pappel Ulmen
Weiden Kastanien Platanen Holunder Schlehen Ginster Flieder Rosen Tulpen Nelken Veilchen Lilien
Dahlien Astern Amsel Drossel Finken Meisen Lerchen Schwalben Falken Storchen Reiher Dohlen Müller
Bäcker Schmiede Gerber Weber Töpfer Küfer Sattler Schreiner Seiler Färber Glaser Garten Wiesen Feld
Wald Berg Tal Quell Brunnen Teich Sonnen Stern Morgen Abend Nord Süd Ost West Turm Tor Kirch Schul
Post Burg Schloss Kloster Hirten Schäfer Jäger Förster Fischer Ziegel Kalk Sand Lehm Stein Kirsch
Apfel Birnen Pflaumen Nuss Hasel Mohn Klee Korn Hafer Gersten Hopfen Wein Mühlen Brücken Insel
Hafen Anker Möwen Dünen Deich Strand Leuchtturm Segel Muschel Wellen Hügel Heide Moor Schilf
Libellen Igel Dachs Fuchs Hirsch Biber Otter Luchs`.split(/\s+/)
const endings = [
  'straße',
  'weg',
  'weg',
  'straße',
  'gasse',
  'allee',
  'ring',
  'pfad',
  'steig',
] as const
const phrases = [
  'Am Mühlgraben',
  'An der alten Weberei',
  'Im Kirschgrund',
  'Zum Aussichtsturm',
  'Am Güterbahnhof',
  'Hinter der Kirche',
  'Auf der Höhe',
  'In den Auwiesen',
  'Am Weißen Stein',
  'An der Stadtmauer',
  'Zur Alten Fähre',
  'Unter den Ulmen',
  'Im Großen Garten',
  'Am Süßen Brunnen',
  'Obere Fährgasse',
  'Untere Fährgasse',
  'Große Marktgasse',
  'Kleine Marktgasse',
  'Straße der Demokratie',
  'Platz der Kinderrechte',
] as const

/** The main streets, from the middle outwards; their names say what they are. */
export const mainNames = {
  across: 'Hauptstraße',
  along: 'Bahnhofstraße',
  north: 'Kaiserstraße',
  south: 'Uferstraße',
  west: 'Westring',
  east: 'Ostring',
} as const

/** Names that sound like any German town's; none is given twice. */
export function createNames(random: Random): () => string {
  const given = new Set<string>(Object.values(mainNames))
  return function next(): string {
    for (let attempt = 0; attempt < 2000; attempt++) {
      const ending = random.pick(endings)
      const name = random.chance(0.08) ? random.pick(phrases) : `${random.pick(words)}${ending}`
      if (given.has(name)) continue
      given.add(name)
      return name
    }
    throw new RangeError('the town has more streets than we know names')
  }
}
