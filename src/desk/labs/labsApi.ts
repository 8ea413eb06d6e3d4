import * as v from 'valibot'
import type { Form } from '#domain/form/form.ts'
import { LabSchema } from '#domain/lab/lab.ts'
import {
  AnswerPageSchema,
  type CloneLab,
  type EditLab,
  FormNoteSchema,
  LabKeySchema,
  LabListSchema,
  LeadLabSchema,
  type Moderate,
  ModerationListSchema,
  type NewLab,
  NewLabAnswerSchema,
  TemplateListSchema,
} from '#protocol/labLead.ts'
import { LabResultsSchema } from '#protocol/labResults.ts'
import { ask, type Fetch } from '../api/request.ts'
import { pagesOf } from './pagesOf.ts'

const base = '/api/v1/labs'
const desk = '/api/v1/desk/labs'
const Nothing = v.object({})
const EditedSchema = v.object({ lab: LabSchema, notes: v.array(FormNoteSchema) })

/** The endpoint compiled it and names it by its hash: what it sends is what it checked. */
const FormSchema = v.custom<Form>(
  (value) => typeof value === 'object' && value !== null && 'items' in value,
)

/** All that the desk asks about labs. */
export function createLabsApi(fetch: Fetch) {
  const of = (id: string, deed = '') => `${base}/${encodeURIComponent(id)}${deed}`
  const inCity = (city: string, path = '') => `${desk}${path}?city=${encodeURIComponent(city)}`
  const page = (id: string, deed: string, after: string | undefined, query = '') =>
    of(id, `/${deed}?${query}${after ? `&after=${encodeURIComponent(after)}` : ''}`)
  return {
    list: (city: string, background: boolean) =>
      ask(fetch, inCity(city), LabListSchema, { background }),
    templates: (city: string) => ask(fetch, inCity(city, '/templates'), TemplateListSchema),
    template: (city: string, id: string) =>
      ask(fetch, inCity(city, `/templates/${encodeURIComponent(id)}`), FormSchema),
    create: (city: string, body: NewLab) => ask(fetch, inCity(city), NewLabAnswerSchema, { body }),
    lead: (id: string, background: boolean) =>
      ask(fetch, of(id, '/lead'), LeadLabSchema, { background }),
    edit: (id: string, body: EditLab) =>
      ask(fetch, of(id), EditedSchema, { body, method: 'PATCH' }),
    clone: (id: string, body: CloneLab) =>
      ask(fetch, of(id, '/clone'), NewLabAnswerSchema, { body }),
    newKey: (id: string) => ask(fetch, of(id, '/key'), LabKeySchema, { body: {} }),
    remove: (id: string) => ask(fetch, of(id), Nothing, { method: 'DELETE' }),
    results: (id: string, background: boolean) =>
      ask(fetch, of(id, '/results?language=de'), LabResultsSchema, { background }),
    /** As the room sees it, whatever the lab shows to those who took part. */
    roomResults: (id: string) =>
      ask(fetch, of(id, '/results?language=de&audience=room'), LabResultsSchema, {
        background: true,
      }),
    form: (id: string, sha256: string) => ask(fetch, of(id, `/form/${sha256}`), FormSchema),
    answers: (id: string) =>
      pagesOf(async (after) => {
        const answer = await ask(fetch, page(id, 'answers', after), AnswerPageSchema)
        return answer.ok
          ? { ok: true, value: { items: answer.value.answers, next: answer.value.next } }
          : answer
      }),
    moderation: (id: string) =>
      pagesOf((after) => ask(fetch, page(id, 'moderation', after), ModerationListSchema)),
    moderate: (id: string, items: Moderate['items']) =>
      ask(fetch, of(id, '/moderation'), v.unknown(), { body: { items } }),
  }
}

export const mediaUrl = (lab: string, sha256: string): string =>
  `${base}/${encodeURIComponent(lab)}/media/${sha256}`

export const exportUrl = (lab: string, file: string): string =>
  `${base}/${encodeURIComponent(lab)}/export/${file}`
