import { useState } from 'preact/hooks'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { plainText } from '../plainText.ts'
import { optionsOf } from './ChoiceList.tsx'
import type { FieldProps } from './field.ts'
import { Radios } from './Radios.tsx'

const mostShown = 30

/** A long list with a search above it; what is chosen stays in sight. */
export function FilteredList(props: FieldProps) {
  const t = useT('form')
  const language = useLanguage()
  const [query, setQuery] = useState('')
  const { choices = [], value, type } = props.question
  const chosen = value.split(' ')
  const fold = (text: string) => text.toLocaleLowerCase(language).normalize('NFD')
  const wanted = fold(query.trim())
  const hits = choices.filter(({ label, value: one }) =>
    fold(plainText(label.text) || one).includes(wanted),
  )
  const shown = choices.filter(
    (choice) => chosen.includes(choice.value) || hits.slice(0, mostShown).includes(choice),
  )
  const searchId = `${props.id}-search`
  return (
    <div class="stack stack--tight">
      <label class="form-sublabel" for={searchId}>
        {t('field.search')}
      </label>
      <input
        id={searchId}
        class="form-input"
        type="search"
        autocomplete="off"
        dir="auto"
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <p class="muted" role="status">
        {query && t('field.found', { count: hits.length })}
      </p>
      <Radios
        {...props}
        look="form-list"
        multiple={type === 'select_multiple'}
        options={optionsOf(shown)}
      />
    </div>
  )
}
