import type { Lab } from '#domain/lab/lab.ts'
import type { LocalText } from '#domain/localText.ts'

type Texts = Readonly<Record<'de' | 'de-simple' | 'en', string>>

const young: Texts = {
  de: 'Du entscheidest, ob du mitmachst. Du kannst jederzeit aufhören. Wir fragen nicht nach deinem Namen und speichern nichts über dein Gerät. Bitte schreib keine Namen, Adressen oder Telefonnummern und fotografiere keine Gesichter.',
  'de-simple':
    'Du musst nicht mitmachen. Du kannst immer aufhören. Niemand weiß, wer du bist. Bitte schreib keine Namen. Bitte mach keine Fotos von Menschen.',
  en: 'You decide whether to take part, and you can stop at any time. We do not ask for your name and keep nothing about your device. Please write no names, addresses or phone numbers, and take no pictures of faces.',
}

const grown: Texts = {
  de: 'Mitmachen ist freiwillig, Sie können jederzeit aufhören. Wir fragen nicht nach Ihrem Namen und speichern keine Angaben zu Ihrem Gerät. Bitte schreiben Sie keine Namen und keine Adressen in Ihre Antworten.',
  'de-simple':
    'Sie müssen nicht mitmachen. Sie können immer aufhören. Wir fragen nicht nach Ihrem Namen. Bitte schreiben Sie keine Namen in Ihre Antworten.',
  en: 'Taking part is up to you, and you can stop at any time. We do not ask for your name and keep nothing about your device. Please write no names and no addresses into your answers.',
}

const parents: Texts = {
  de: ' Deine Eltern oder deine Schule wissen, dass es dieses Projekt gibt.',
  'de-simple': ' Deine Eltern oder deine Lehrer wissen Bescheid.',
  en: ' Your parents or your school know about this project.',
}

/** What stands on the first page, unless somebody writes a text of their own. */
export function consentFor(age: Lab['age_group']): LocalText {
  if (age === 'adult') return grown
  // Where young people are among them, all are spoken to as the app itself does.
  if (age === '14_to_17' || age === 'mixed') return young
  return {
    de: young.de + parents.de,
    'de-simple': young['de-simple'] + parents['de-simple'],
    en: young.en + parents.en,
  }
}
