import type { Context } from 'hono'
import { json } from '../../desk/input.ts'
import { notFound } from '../../http/problem.ts'
import type { AppPorts } from '../../ports.ts'

/** GET /api/v1/desk/labs/templates/{id}?city=…: what a template asks, before it becomes a lab. */
export async function getTemplateForm(c: Context, { labs }: AppPorts): Promise<Response> {
  const template = (await labs.templates()).find(({ id }) => id === c.req.param('id'))
  return template ? json(template.form) : notFound('there is no such template')
}
