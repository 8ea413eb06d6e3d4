import '#tests/support/jsdomGaps.ts'
import { render } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { vi } from 'vitest'
import { FormPlayer } from '#client/forms/FormPlayer.tsx'
import type { FormPlayerProps, KeptMedia, MediaStore } from '#client/forms/player.ts'
import { useMemorySteps } from '#client/forms/useMemorySteps.ts'
import { createTranslations, type Translations } from '#client/i18n/i18n.ts'
import { TranslationsContext } from '#client/i18n/useT.ts'
import type { Answers, FormRun, Saved } from '#domain/form/run.ts'
import { type Asked, aRun } from './aRun.ts'

/** Pictures and sounds of the answer, in memory. */
export function aMediaStore() {
  const kept = new Map<string, KeptMedia>()
  let count = 0
  const store: MediaStore = {
    async put(bytes, type) {
      count += 1
      const name = `m${count}`
      kept.set(name, { bytes, type })
      return name
    },
    get: async (name) => kept.get(name),
    async remove(name) {
      kept.delete(name)
    },
  }
  return { store, kept }
}

interface FormWorld extends Partial<Omit<FormPlayerProps, 'run' | 'steps'>> {
  readonly languages?: readonly string[]
  readonly run?: FormRun
  /** Of the app; a form follows it. */
  readonly language?: 'de' | 'en'
}

function Player({ onLeave, ...props }: Omit<FormPlayerProps, 'steps'> & { onLeave: () => void }) {
  return <FormPlayer {...props} steps={useMemorySteps(onLeave)} />
}

const kept = new Map<string, Translations>()

async function translationsIn(language: 'de' | 'en'): Promise<Translations> {
  const translations = kept.get(language) ?? (await createTranslations(language))
  kept.set(language, translations)
  await translations.need('common', 'form')
  return translations
}

/** A form as a person has it before them. */
export async function showForm(asked: readonly Asked[], world: FormWorld = {}) {
  const { languages, run = aRun(asked, languages), language = 'de', ...props } = world
  const translations = await translationsIn(language)
  const media = aMediaStore()
  const onSave = vi.fn<(saved: Saved) => void>()
  const onFinish = vi.fn<(answers: Answers, media: readonly string[]) => void>()
  const onLeave = vi.fn()
  const view = render(
    <TranslationsContext.Provider value={translations}>
      <Player
        run={run}
        mode="normal"
        mediaStore={media.store}
        formMedia={(name) => `/form/${name}`}
        onSave={onSave}
        onFinish={onFinish}
        onLeave={onLeave}
        {...props}
      />
    </TranslationsContext.Provider>,
  )
  const answerTo = (ref: string) => run.question(ref)?.value
  return { ...view, run, answerTo, onSave, onFinish, onLeave, media, user: userEvent.setup() }
}
