import { useLanguage } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import type { City } from '#domain/city.ts'
import { inLanguage } from '#domain/localText.ts'

/** What the city's folder says, for the placeholders of legal texts. */
export interface CityWords {
  readonly [name: string]: string | number
  readonly city: string
  readonly office: string
  readonly email: string
  readonly phone: string
  readonly contactDays: number
  readonly reportDays: number
}

export function useCity(): City | undefined {
  const { stores } = useApp()
  return useStore(stores.city, (state) => state.pack?.city)
}

export function useCityWords(): CityWords {
  const language = useLanguage()
  const city = useCity()
  return {
    city: city?.name ?? '',
    office: city ? inLanguage(city.contact.office, language).text : '',
    email: city?.contact.email ?? '',
    phone: city?.contact.phone ?? '',
    contactDays: city?.retention.contact_days_after_closing ?? 0,
    reportDays: city?.retention.closed_report_days ?? 0,
  }
}
