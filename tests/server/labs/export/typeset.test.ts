import { expect, test } from 'vitest'
import { type Line, linesOf } from '#server/labs/export/typeset.ts'

/** Ten points a sign: widths can be counted. */
const measure = (text: string) => [...new Intl.Segmenter().segment(text)].length * 10
const asSeen = ({ pieces }: Line) => pieces.map(({ text }) => text).join('|')
const lines = (text: string, wide = 1000) => linesOf(text, wide, measure)

test('every letter of the languages that are spoken here has a font, also і and ї', () => {
  const words = 'Größe ağaç Żółć ăâîșț Там і їжа щука Ελλάδα Đakovo „so“ – 5 €'
  const seen = lines(words)[0]
  expect(seen?.pieces.some(({ text }) => text.includes('\u00B7'))).toBe(false)
  expect(lines('і')[0]?.pieces[0]?.family).toBe('cyrillic')
})

test('emoji stay whole, and what no font can write is a dot', () => {
  expect(lines('👨‍👩‍👧 🌳')[0]?.pieces.map(({ text, family }) => [text, family])).toEqual([
    ['👨‍👩‍👧', 'emoji'],
    [' ', 'latin'],
    ['🌳', 'emoji'],
  ])
  expect(asSeen(lines('木 a')[0] as Line)).toBe('\u00B7| |a')
})

test('Arabic runs from the right, with numbers and Latin words the right way round', () => {
  const [line] = lines('نريد 25 شجرة (Park) هنا')
  expect(line?.fromRight).toBe(true)
  expect(asSeen(line as Line)).toBe('هنا| |(|Park|)| |شجرة| |25| |نريد')
  expect(lines('Baum شجرة كبيرة Ast')[0]).toMatchObject({ fromRight: false })
  expect(asSeen(lines('Baum شجرة كبيرة Ast')[0] as Line)).toBe('Baum| |كبيرة| |شجرة| |Ast')
})

test('a line breaks at spaces, a paragraph where it says so, a word only where it must', () => {
  expect(lines('eins zwei drei', 90).map(asSeen)).toEqual(['eins| |zwei', 'drei'])
  expect(lines('eins\nzwei').map(asSeen)).toEqual(['eins', 'zwei'])
  expect(lines('a abcdefghijk', 50).map(asSeen)).toEqual(['a', 'abcde', 'fghij', 'k'])
})
