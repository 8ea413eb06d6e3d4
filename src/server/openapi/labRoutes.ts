import { LabAnswerSchema, LabSchema } from '#domain/lab/lab.ts'
import { LabViewSchema, MediaAnswerSchema } from '#protocol/lab.ts'
import {
  AnswerPageSchema,
  CloneLabSchema,
  EditLabSchema,
  LabKeySchema,
  LabListSchema,
  LeadLabSchema,
  ModerateSchema,
  ModerationListSchema,
  NewLabAnswerSchema,
  NewLabSchema,
  TemplateListSchema,
} from '#protocol/labLead.ts'
import { LabResultsSchema } from '#protocol/labResults.ts'
import type { Route, Schemas } from './route.ts'

export const labSchemas: Schemas = {
  Lab: LabSchema,
  LabAnswer: LabAnswerSchema,
  LabView: LabViewSchema,
  LabResults: LabResultsSchema,
  MediaAnswer: MediaAnswerSchema,
  LeadLab: LeadLabSchema,
  LabList: LabListSchema,
  TemplateList: TemplateListSchema,
  NewLab: NewLabSchema,
  NewLabAnswer: NewLabAnswerSchema,
  EditLab: EditLabSchema,
  CloneLab: CloneLabSchema,
  LabKey: LabKeySchema,
  ModerationList: ModerationListSchema,
  Moderate: ModerateSchema,
  AnswerPage: AnswerPageSchema,
}

const lead = ' (Authorization: Lab <secret>, or signed in at the desk)'
const refusals = { 401: 'HttpProblem', 403: 'HttpProblem', 404: 'HttpProblem' }
const language = { language: 'BCP 47 tag of the labels, usually de' }
const audience = { audience: 'room: what everybody would see, also for the facilitator' }
const city = { city: 'a city you work for' }
const at = '/api/v1/labs/{id}'

export const labRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/api/v1/labs/by-code/{code}',
    summary: 'A lab by its six letters; few guesses a network',
    answers: { 200: 'LabView', 404: 'HttpProblem', 409: 'HttpProblem', 429: 'HttpProblem' },
  },
  {
    method: 'get',
    path: at,
    summary: 'A lab: what a tablet needs to ask its questions',
    answers: { 200: 'LabView', 404: 'HttpProblem' },
  },
  {
    method: 'get',
    path: `${at}/form/{sha256}`,
    summary: 'A version of its form, named by the SHA-256 of these bytes',
    answers: { 200: 'application/json', 404: 'HttpProblem' },
  },
  {
    method: 'get',
    path: `${at}/results`,
    summary: 'What the answers say: as the lab promised, or for its facilitator at any time',
    query: { ...language, ...audience },
    answers: { 200: 'LabResults', 304: 'no content', 403: 'HttpProblem', 404: 'HttpProblem' },
  },
  {
    method: 'get',
    path: `${at}/results/live`,
    summary: 'The same as server-sent events named "results", at once and after each change',
    query: { ...language, ...audience },
    answers: { 200: 'text/event-stream', 403: 'HttpProblem', 503: 'HttpProblem' },
  },
  {
    method: 'put',
    path: `${at}/media/{sha256}`,
    summary: 'A file that an answer has named, whole or from an offset (Content-Range)',
    body: 'application/octet-stream',
    answers: {
      ...{ 200: 'MediaAnswer', 201: 'MediaAnswer', 202: 'MediaAnswer', 404: 'HttpProblem' },
      ...{ 409: 'HttpProblem', 413: 'HttpProblem', 415: 'HttpProblem', 422: 'HttpProblem' },
    },
  },
  {
    method: 'head',
    path: `${at}/media/{sha256}`,
    summary: 'How much of a file is there: Upload-Offset, Upload-Complete',
    answers: { 200: 'no content', 404: 'no content' },
  },
  {
    method: 'get',
    path: `${at}/media/{sha256}`,
    summary: 'A file: what the form shows, what was released, or all for the facilitator',
    query: { version: 'thumb for a small picture' },
    answers: { 200: 'application/octet-stream', 404: 'HttpProblem' },
  },
  {
    method: 'get',
    path: `${at}/lead`,
    summary: `How a lab stands${lead}`,
    answers: { 200: 'LeadLab', ...refusals },
  },
  {
    method: 'get',
    path: `${at}/answers`,
    summary: `The answers, 500 a page, by their random ids${lead}`,
    query: { after: 'from "next" of the page before' },
    answers: { 200: 'AnswerPage', ...refusals },
  },
  {
    method: 'get',
    path: `${at}/moderation`,
    summary: `Words, pictures and sounds, and whether a room may see them${lead}`,
    query: { state: 'waiting, released or hidden', after: 'from "next" of the page before' },
    answers: { 200: 'ModerationList', ...refusals, 422: 'HttpProblem' },
  },
  {
    method: 'post',
    path: `${at}/moderation`,
    summary: `Releases or hides them; an empty ref stands for a whole answer${lead}`,
    body: 'Moderate',
    answers: { 200: 'application/json', ...refusals, 422: 'HttpProblem' },
  },
  {
    method: 'get',
    path: `${at}/export/{file}`,
    summary: `All answers that are not hidden, to be taken home${lead}: answers.csv, answers.zip, answers.xlsx, places.geojson, media.zip, codebook.csv, labels.sps, labels.R, report.pdf, form.xlsx, template.zip`,
    query: {
      shape: 'wide (one row for each respondent) or long (one for each answer)',
      cells: 'codes or labels',
      excel: '1: semicolons, decimal commas and a byte order mark',
    },
    answers: { 200: 'application/octet-stream', ...refusals, 422: 'HttpProblem' },
  },
  {
    method: 'patch',
    path: at,
    summary: `Changes what is named: texts, days, state, form, outcome${lead}`,
    body: 'EditLab',
    answers: { 200: 'application/json', ...refusals, 422: 'HttpProblem' },
  },
  {
    method: 'post',
    path: `${at}/clone`,
    summary: `The same questions once more, without answers${lead}`,
    body: 'CloneLab',
    answers: { 201: 'NewLabAnswer', ...refusals, 422: 'HttpProblem' },
  },
  {
    method: 'post',
    path: `${at}/key`,
    summary: `A new link for the facilitator; the old one ends${lead}`,
    answers: { 200: 'LabKey', ...refusals },
  },
  {
    method: 'delete',
    path: at,
    summary: `The lab with all answers and files, now${lead}`,
    answers: { 204: 'no content', ...refusals },
  },
  {
    method: 'get',
    path: '/api/v1/desk/labs',
    summary: 'All labs of a city (signed in at the desk)',
    query: city,
    answers: { 200: 'LabList', 401: 'HttpProblem' },
  },
  {
    method: 'post',
    path: '/api/v1/desk/labs',
    summary: 'A new lab from a template, a workbook, an XForm or a compiled form',
    query: city,
    body: 'NewLab',
    answers: { 201: 'NewLabAnswer', 401: 'HttpProblem', 403: 'HttpProblem', 422: 'HttpProblem' },
  },
  {
    method: 'get',
    path: '/api/v1/desk/labs/templates',
    summary: 'Forms that come with the installation',
    query: city,
    answers: { 200: 'TemplateList', 401: 'HttpProblem' },
  },
  {
    method: 'get',
    path: '/api/v1/desk/labs/templates/{id}',
    summary: 'One of these forms, compiled',
    query: city,
    answers: { 200: 'application/json', 401: 'HttpProblem', 404: 'HttpProblem' },
  },
]
