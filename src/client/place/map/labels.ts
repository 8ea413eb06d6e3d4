import type { MapReport } from './mapReport.ts'

/** All words a map shows or says; it knows none of its own. */
export interface MapLabels {
  /** Name of the map, for those who hear it. */
  readonly map: string
  /** How it is used with the keyboard. */
  readonly help: string
  readonly zoomIn: string
  readonly zoomOut: string
  /** Small, on the map itself, while the city has no street map. */
  readonly streetsMissing?: string
  /** Small, on the map of an invented town. */
  readonly invented?: string
}
export interface ReportsMapLabels extends MapLabels {
  /** "Wilder Müll, in Bearbeitung". */
  readonly report: (report: MapReport) => string
  /** "12 Meldungen, näher heran". */
  readonly cluster: (count: number) => string
  readonly me: string
}

/** Around the map, while its code is on the way or did not come. */
export interface FrameLabels {
  readonly loading: string
  readonly failed: string
  readonly retry: string
}
