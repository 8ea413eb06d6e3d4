import { useEffect, useState } from 'preact/hooks'
import { TextField } from '#client/ui/Field.tsx'
import { type Handling, HandlingSchema } from '#domain/handling.ts'
import type { Count, DeskList } from '#protocol/desk.ts'
import type { CityPack } from '#protocol/pack.ts'
import { Check } from '../Check.tsx'
import { Select } from '../Select.tsx'
import { useDesk } from '../state/desk.ts'
import { type Filters, noFilters } from '../state/filters.ts'
import { categoryName } from '../state/usePack.ts'
import { texts } from '../texts.ts'

interface FilterFormProps {
  readonly filters: Filters
  readonly counts: DeskList['counts']
  readonly pack: CityPack | undefined
  readonly onChange: (filters: Filters) => void
}

const words = texts.list
const typingMs = 300

const countWord = (count: Count | undefined): string =>
  count ? ` (${count.atLeast ? 'über ' : ''}${count.count.toLocaleString('de')})` : ''

export function FilterForm({ filters, counts, pack, onChange }: FilterFormProps) {
  const { cities } = useDesk()
  const toggle = (handling: Handling, on: boolean) =>
    onChange({
      ...filters,
      handling: HandlingSchema.options.filter((one) =>
        one === handling ? on : filters.handling.includes(one),
      ),
    })
  const categories = pack?.list.categories ?? []
  return (
    <search class="desk-filters">
      <Search filters={filters} onChange={onChange} />
      <div class="desk-filters__fields">
        {cities.length > 1 && (
          <Select
            id="city"
            label={words.city}
            value={filters.city}
            options={cities.map(({ id, name }) => [id, name])}
            onChange={(city) => onChange(noFilters(city))}
          />
        )}
        <Select
          id="category"
          label={words.category}
          value={filters.serviceCode}
          options={[
            ['', words.allCategories],
            ...categories.map(({ service_code }) => {
              const open = counts?.service_code[service_code] ?? 0
              const name = categoryName(pack, service_code)
              return [service_code, `${name} (${open})`] as const
            }),
          ]}
          onChange={(serviceCode) => onChange({ ...filters, serviceCode })}
        />
      </div>
      <fieldset class="desk-chips">
        <legend class="kern-sr-only">{words.states}</legend>
        {HandlingSchema.options.map((handling) => (
          <Check
            key={handling}
            id={`state-${handling}`}
            checked={filters.handling.includes(handling)}
            onChange={(on) => toggle(handling, on)}
          >
            {texts.handling[handling]}
            {countWord(counts?.handling[handling])}
          </Check>
        ))}
        <Check
          id="unread"
          checked={filters.unread}
          onChange={(unread) => onChange({ ...filters, unread })}
        >
          {words.unread}
          {countWord(counts?.unread)}
        </Check>
        <Check
          id="unpublished"
          checked={filters.unpublished}
          onChange={(unpublished) => onChange({ ...filters, unpublished })}
        >
          {words.unpublished}
          {countWord(counts?.unpublished)}
        </Check>
      </fieldset>
    </search>
  )
}

/** Asks once somebody pauses, not at every key. */
function Search({ filters, onChange }: Pick<FilterFormProps, 'filters' | 'onChange'>) {
  const [typed, setTyped] = useState(filters.words)
  useEffect(() => setTyped(filters.words), [filters.words])
  useEffect(() => {
    if (typed === filters.words) return
    const timer = setTimeout(() => onChange({ ...filters, words: typed }), typingMs)
    return () => clearTimeout(timer)
  }, [typed, filters])
  return (
    <TextField
      id="search"
      type="search"
      label={`${words.search}: ${words.searchHint}`}
      value={typed}
      onInput={setTyped}
      maxLength={100}
      enterKeyHint="search"
    />
  )
}
