import { CityListSchema } from '#protocol/cities.ts'
import { payloadSchemas } from '#protocol/operation.ts'
import { PackManifestSchema } from '#protocol/pack.ts'
import { PhotoAnswerSchema } from '#protocol/photo.ts'
import { HttpProblemSchema } from '#protocol/problem.ts'
import { OwnReportSchema, PublicReportSchema } from '#protocol/report.ts'
import { OperationResultSchema, SyncAnswerSchema, SyncRequestSchema } from '#protocol/sync.ts'
import { deskRoutes, deskSchemas } from './deskRoutes.ts'
import { labRoutes, labSchemas } from './labRoutes.ts'
import { open311Routes } from './open311Routes.ts'
import type { Route, Schemas } from './route.ts'

/** What travels, by name; see also the payload of each kind of operation. */
export const schemas: Schemas = {
  CityList: CityListSchema,
  PackManifest: PackManifestSchema,
  SyncRequest: SyncRequestSchema,
  SyncAnswer: SyncAnswerSchema,
  OperationResult: OperationResultSchema,
  PublicReport: PublicReportSchema,
  OwnReport: OwnReportSchema,
  PhotoAnswer: PhotoAnswerSchema,
  HttpProblem: HttpProblemSchema,
  ...Object.fromEntries(
    Object.entries(payloadSchemas).map(([kind, schema]) => [`payload.${kind}`, schema]),
  ),
  ...labSchemas,
  ...deskSchemas,
}

const listQuery = {
  bbox: 'west,south,east,north in degrees (WGS84)',
  status: 'open or closed',
  service_code: 'one or several categories, divided by commas',
  updated_after: 'ISO 8601 with zone',
  q: 'words in number, address or released description',
  limit: '1 to 1000, usually 100',
  cursor: 'from "next" of the page before',
}

export const routes: readonly Route[] = [
  { method: 'get', path: '/healthz', summary: 'Alive', answers: { 200: 'text/plain' } },
  {
    method: 'get',
    path: '/readyz',
    summary: 'Whether reports and photos could be stored now',
    answers: { 200: 'application/json', 503: 'application/json' },
  },
  { method: 'get', path: '/metrics', summary: 'Prometheus', answers: { 200: 'text/plain' } },
  { method: 'get', path: '/api/v1/cities', summary: 'Cities served', answers: { 200: 'CityList' } },
  {
    method: 'get',
    path: '/api/v1/cities/{city}/pack',
    summary: 'What a device keeps offline',
    answers: { 200: 'PackManifest', 404: 'HttpProblem' },
  },
  {
    method: 'post',
    path: '/api/v1/cities/{city}/sync',
    summary: 'Push up to 100 operations and pull what is new. Repeating it has no further effect',
    body: 'SyncRequest',
    answers: {
      200: 'SyncAnswer',
      400: 'HttpProblem',
      413: 'HttpProblem',
      415: 'HttpProblem',
      422: 'HttpProblem',
      429: 'HttpProblem',
    },
  },
  {
    method: 'get',
    path: '/api/v1/cities/{city}/reports',
    summary: 'Public reports as GeoJSON (RFC 7946)',
    query: listQuery,
    answers: { 200: 'application/geo+json', 400: 'HttpProblem' },
  },
  {
    method: 'get',
    path: '/api/v1/cities/{city}/reports.csv',
    summary: 'The same as CSV (RFC 4180, UTF-8)',
    query: listQuery,
    answers: { 200: 'text/csv', 400: 'HttpProblem' },
  },
  {
    method: 'get',
    path: '/api/v1/cities/{city}/reports.atom',
    summary: 'The same as a feed (RFC 4287)',
    query: listQuery,
    answers: { 200: 'application/atom+xml', 400: 'HttpProblem' },
  },
  {
    method: 'get',
    path: '/api/v1/cities/{city}/tiles/{z}/{x}/{y}',
    summary:
      "A tile of the city's online map; empty (204) where there is none or its source is away",
    answers: { 200: 'image/png', 204: 'no content', 404: 'HttpProblem' },
  },
  {
    method: 'get',
    path: '/api/v1/reports/{id}',
    summary: 'One report; with "Authorization: Receipt <secret>" also its private part (OwnReport)',
    answers: { 200: 'PublicReport', 404: 'HttpProblem', 410: 'HttpProblem' },
  },
  {
    method: 'put',
    path: '/api/v1/photos/{sha256}',
    summary: 'One photo, whole or from an offset (Content-Range: bytes a-b/total)',
    body: 'image/jpeg',
    answers: {
      200: 'PhotoAnswer',
      201: 'PhotoAnswer',
      202: 'PhotoAnswer',
      404: 'HttpProblem',
      409: 'HttpProblem',
      413: 'HttpProblem',
      415: 'HttpProblem',
      422: 'HttpProblem',
    },
  },
  {
    method: 'head',
    path: '/api/v1/photos/{sha256}',
    summary: 'How much of a photo is there: Upload-Offset, Upload-Complete',
    answers: { 200: 'no content', 404: 'no content' },
  },
  {
    method: 'get',
    path: '/api/v1/photos/{sha256}/{version}',
    summary: 'thumb or full: released, or with the receipt',
    answers: { 200: 'image/jpeg', 404: 'HttpProblem' },
  },
  ...open311Routes,
  ...labRoutes,
  ...deskRoutes,
]
