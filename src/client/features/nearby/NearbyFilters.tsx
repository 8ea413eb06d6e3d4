import { useMemo } from 'preact/hooks'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { nameCategory, useCategories } from '#client/stores/useCategory.ts'
import { Button } from '#client/ui/Button.tsx'
import { Choice } from '#client/ui/Choice.tsx'
import { Disclosure } from '#client/ui/Disclosure.tsx'
import { Pictogram } from '#client/ui/Icon.tsx'
import { activeFilters, firstFilter, type NearbyFilter, stateFilters } from './pickReports.ts'

interface NearbyFiltersProps {
  filter: NearbyFilter
  onChange: (filter: NearbyFilter) => void
}

export function NearbyFilters({ filter, onChange }: NearbyFiltersProps) {
  const t = useT('nearby')
  const active = activeFilters(filter)
  return (
    <Disclosure summary={active > 0 ? t('filterOn', { count: active }) : t('filter')}>
      <StateChoice filter={filter} onChange={onChange} />
      <CategoryChoice filter={filter} onChange={onChange} />
      <Button kind="quiet" icon="rotate-ccw" onClick={() => onChange(firstFilter)}>
        {t('clear')}
      </Button>
    </Disclosure>
  )
}

export function StateChoice({ filter, onChange }: NearbyFiltersProps) {
  const t = useT('nearby')
  return (
    <Choice
      name="nearby-states"
      legend={t('states')}
      multiple
      value={filter.states}
      options={stateFilters.map((state) => ({
        value: state,
        label: t(`common:handling.${state}`),
      }))}
      onChange={(value) =>
        onChange({ ...filter, states: stateFilters.filter((state) => value.includes(state)) })
      }
    />
  )
}

export function CategoryChoice({ filter, onChange }: NearbyFiltersProps) {
  const t = useT('nearby')
  const language = useLanguage()
  const categories = useCategories()
  const options = useMemo(
    () =>
      categories
        .filter((category) => category.public)
        .map(({ service_code }) => {
          const { name, lang, pictogram } = nameCategory(categories, service_code, language)
          return {
            value: service_code,
            label: <span lang={lang}>{name}</span>,
            picture: <Pictogram name={pictogram} size={28} />,
          }
        }),
    [categories, language],
  )
  return (
    <Choice
      name="nearby-categories"
      legend={t('categories')}
      hint={t('categoriesHint')}
      multiple
      value={filter.categories}
      options={options}
      onChange={(value) => onChange({ ...filter, categories: value })}
    />
  )
}
