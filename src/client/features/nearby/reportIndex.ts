import MiniSearch from 'minisearch'
import type { PublicReport } from '#protocol/report.ts'

export interface ReportIndex {
  /** Ids with their rank, best first. */
  find(query: string): ReadonlyMap<string, number>
}

/** Everyday spelling: small letters, ä as ae or a, ß as ss, so that a phone keyboard finds it. */
export const folded = (term: string): string =>
  term
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ae', 'ä')
    .replaceAll('oe', 'ö')
    .replaceAll('ue', 'ü')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')

/**
 * Over number, category, text and address; forgives typing errors and unfinished words.
 * Fills the index in slices, so that typing stays smooth on a slow phone.
 */
export async function makeReportIndex(
  reports: readonly PublicReport[],
  nameOf: (serviceCode: string) => string,
): Promise<ReportIndex> {
  const index = new MiniSearch({
    fields: ['number', 'category', 'text', 'address'],
    processTerm: folded,
    searchOptions: {
      boost: { number: 4, category: 2, address: 2 },
      // Numbers are exact or unfinished; words of four letters on may be mistyped.
      fuzzy: (term) => (/\d/.test(term) || term.length < 4 ? false : 0.25),
      prefix: true,
      combineWith: 'AND',
    },
  })
  await index.addAllAsync(
    reports.map((report) => ({
      id: report.id,
      number: report.service_request_id,
      category: nameOf(report.service_code),
      text: report.description,
      address: report.address ?? '',
    })),
    { chunkSize: 200 },
  )
  return {
    find: (query) =>
      new Map(index.search(query).map(({ id }, rank) => [String(id), rank] as const)),
  }
}
