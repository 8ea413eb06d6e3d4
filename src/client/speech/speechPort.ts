/** What reading aloud needs of the device. */
export interface SpeechPort {
  /** Whether a voice on this device speaks the language (BCP 47, also de-simple). */
  available(language: string): boolean
  /** Voices come late: `listener` hears when there are others. Returns how to stop listening. */
  onVoices(listener: () => void): () => void
  /** One sentence at a time: word by word is not told everywhere. */
  say(sentence: string, language: string): Promise<'said' | 'stopped' | 'failed'>
  stop(): void
}

const regions: Readonly<Record<string, string>> = {
  ...{ de: 'de-DE', en: 'en-GB', tr: 'tr-TR', pl: 'pl-PL', ro: 'ro-RO', bg: 'bg-BG' },
  ...{ hr: 'hr-HR', el: 'el-GR', it: 'it-IT', ar: 'ar-SA', uk: 'uk-UA', ru: 'ru-RU' },
}

export const baseOf = (language: string): string =>
  language.toLowerCase().split(/[-_]/)[0] ?? language

/** Voices know regions and no plain German: de-simple is spoken as de-DE. */
export const spokenLanguage = (language: string): string => regions[baseOf(language)] ?? language
