import { useT } from '#client/i18n/useT.ts'
import { TextField } from '#client/ui/Field.tsx'

interface SearchFieldProps {
  words: string
  onInput: (words: string) => void
}

export function SearchField({ words, onInput }: SearchFieldProps) {
  const t = useT('nearby')
  return (
    <TextField
      id="nearby-search"
      type="search"
      label={t('search')}
      hint={t('searchHint')}
      value={words}
      enterKeyHint="search"
      onInput={onInput}
    />
  )
}
