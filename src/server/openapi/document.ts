import { toJsonSchema } from '@valibot/to-json-schema'
import type { Route } from './route.ts'
import { routes, schemas } from './routes.ts'

/** OpenAPI 3.1 from the very schemas that check what comes in. */
export function openApiDocument(): Readonly<Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Stadtlabor',
      version: '1',
      description: 'Reports of defects, and labs: what became of them. Errors follow RFC 9457.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    paths,
    components: {
      schemas: Object.fromEntries(
        // Rules that JSON Schema cannot say are checked all the same; the text names them.
        Object.entries(schemas).map(([name, schema]) => [
          name,
          toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' }),
        ]),
      ),
    },
  }
}

const operation = ({ method, path, summary, query = {}, body, answers }: Route) => ({
  operationId: `${method} ${path}`.replace(/[^a-z0-9]+/gi, '_'),
  summary,
  parameters: [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => parameter('path', name ?? '', '')),
    ...Object.entries(query).map(([name, takes]) => parameter('query', name, takes)),
  ],
  ...(body === undefined ? {} : { requestBody: { required: true, content: content(body) } }),
  responses: Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => [
      status,
      { description: answer, ...(answer === 'no content' ? {} : { content: content(answer) }) },
    ]),
  ),
})

const parameter = (place: 'path' | 'query', name: string, description: string) => ({
  name,
  in: place,
  required: place === 'path',
  ...(description === '' ? {} : { description }),
  schema: { type: 'string' },
})

function content(what: string): Record<string, unknown> {
  if (what.includes('/')) return { [what]: {} }
  const type = what === 'HttpProblem' ? 'application/problem+json' : 'application/json'
  return { [type]: { schema: { $ref: `#/components/schemas/${what}` } } }
}
