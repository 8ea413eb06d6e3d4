import type { PublicReport } from '#protocol/report.ts'

/** What a map shows of a report; the desk and whoever reported it know it in other forms. */
export type MapReport = Pick<PublicReport, 'id' | 'service_code' | 'handling' | 'lat' | 'long'>
