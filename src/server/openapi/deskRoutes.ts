import {
  DeskListSchema,
  DeskReportSchema,
  DisableSchema,
  InvitationSchema,
  NewPersonSchema,
  PublishSchema,
  ReplySchema,
  SeenSchema,
  SessionAnswerSchema,
  SetHandlingSchema,
  SignInSchema,
  StaffListSchema,
} from '#protocol/desk.ts'
import type { Route, Schemas } from './route.ts'

export const deskSchemas: Schemas = {
  SessionAnswer: SessionAnswerSchema,
  SignIn: SignInSchema,
  DeskList: DeskListSchema,
  DeskReport: DeskReportSchema,
  SetHandling: SetHandlingSchema,
  Publish: PublishSchema,
  Reply: ReplySchema,
  Seen: SeenSchema,
  StaffList: StaffListSchema,
  NewPerson: NewPersonSchema,
  Invitation: InvitationSchema,
  Disable: DisableSchema,
}

const desk = '/api/v1/desk'
const city = { city: 'a city you work for' }
const refusals = { 401: 'HttpProblem', 403: 'HttpProblem' }

const deed = (name: string, summary: string, body: string): Route => ({
  method: 'post',
  path: `${desk}/reports/{id}/${name}`,
  summary,
  query: city,
  body,
  answers: {
    ...{ 200: 'DeskReport', ...refusals },
    ...{ 404: 'HttpProblem', 409: 'HttpProblem', 422: 'HttpProblem' },
  },
})

const ofPerson = (name: string, summary: string, answer: string, body?: string): Route => ({
  method: 'post',
  path: `${desk}/staff/{id}/${name}`,
  summary,
  ...(body === undefined ? {} : { body }),
  answers: { 200: answer, ...refusals, 404: 'HttpProblem' },
})

/** Behind the desk's session cookie; what changes something must come from the desk's own page. */
export const deskRoutes: readonly Route[] = [
  {
    method: 'get',
    path: `${desk}/session`,
    summary: 'Who is signed in, and for which cities',
    answers: { 200: 'SessionAnswer' },
  },
  {
    method: 'post',
    path: `${desk}/sign-in`,
    summary: 'Signs in with a one-time link',
    body: 'SignIn',
    answers: { 200: 'SessionAnswer', 401: 'HttpProblem', 422: 'HttpProblem', 429: 'HttpProblem' },
  },
  {
    method: 'post',
    path: `${desk}/sign-out`,
    summary: 'Ends this session',
    answers: { 200: 'SessionAnswer', ...refusals },
  },
  {
    method: 'get',
    path: `${desk}/reports`,
    summary: 'Reports as the desk sees them, a page at a time',
    query: { ...city, cursor: 'from "next" of the page before' },
    answers: { 200: 'DeskList', ...refusals, 422: 'HttpProblem' },
  },
  {
    method: 'get',
    path: `${desk}/reports/{id}`,
    summary: 'One report with all that belongs to it',
    query: city,
    answers: { 200: 'DeskReport', ...refusals, 404: 'HttpProblem' },
  },
  {
    ...deed('seen', 'Notes that it was opened', 'Seen'),
    answers: { 200: 'application/json', ...refusals, 404: 'HttpProblem' },
  },
  deed('handling', 'Changes its state, with a reason for the public', 'SetHandling'),
  deed('publish', 'Shows or withholds it, its text and its photos', 'Publish'),
  deed('reply', 'Answers its reporter', 'Reply'),
  {
    method: 'get',
    path: `${desk}/staff`,
    summary: 'Who may sign in (admins)',
    answers: { 200: 'StaffList', ...refusals },
  },
  {
    method: 'post',
    path: `${desk}/staff`,
    summary: 'Lets a person in; the answer has their one-time link (admins)',
    body: 'NewPerson',
    answers: { 200: 'Invitation', ...refusals, 422: 'HttpProblem' },
  },
  ofPerson('link', 'Another one-time link (admins)', 'Invitation'),
  ofPerson('end-sessions', 'Signs the person out everywhere (admins)', 'application/json'),
  ofPerson(
    'disable',
    'Shuts the person out, or lets them in again (admins)',
    'application/json',
    'Disable',
  ),
]
