import type common from '../../locales/de/common.json'
import type form from '../../locales/de/form.json'
import type lab from '../../locales/de/lab.json'
import type legal from '../../locales/de/legal.json'
import type mine from '../../locales/de/mine.json'
import type nearby from '../../locales/de/nearby.json'
import type offline from '../../locales/de/offline.json'
import type report from '../../locales/de/report.json'
import type results from '../../locales/de/results.json'
import type settings from '../../locales/de/settings.json'

/** German is the source: a key that is not there does not compile. */
export interface Resources {
  common: typeof common
  report: typeof report
  results: typeof results
  form: typeof form
  lab: typeof lab
  mine: typeof mine
  nearby: typeof nearby
  offline: typeof offline
  settings: typeof settings
  legal: typeof legal
}
export type Namespace = keyof Resources

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: Resources
    returnNull: false
  }
}
