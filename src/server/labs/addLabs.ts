import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { limitPhotos, limitRequests } from '../http/limits.ts'
import type { AppPorts } from '../ports.ts'
import { forDesk, forLead, type Lead } from './access.ts'
import { postLab } from './createLab.ts'
import { patchLab } from './editLab.ts'
import { getExport } from './export/getExport.ts'
import { getTemplateForm } from './export/getTemplateForm.ts'
import { getAnswers } from './getAnswers.ts'
import { getForm, getLab, getLabByCode } from './getLab.ts'
import { getMedia } from './getMedia.ts'
import { postClone, postKey, removeLab } from './leadDeeds.ts'
import {
  type CountToModerate,
  createCountToModerate,
  getLabs,
  getLead,
  getTemplates,
} from './leadView.ts'
import { createLiveResults } from './liveResults.ts'
import { getModeration, postModeration } from './moderate.ts'
import { headMedia, putMedia } from './putMedia.ts'
import { createReceiveMedia } from './receiveMedia.ts'
import { createResults, getResults } from './results.ts'

/** All routes of labs, below /api/v1/labs and /api/v1/desk/labs. */
export function addLabs(app: Hono, ports: AppPorts): void {
  app.use('/api/v1/labs/*', compress())
  app.route('/api/v1/labs', everybody(ports))
  const toModerate = createCountToModerate()
  app.route('/api/v1/labs', leads(ports, toModerate))
  app.route('/api/v1/desk/labs', desk(ports, toModerate))
}

function everybody(ports: AppPorts): Hono {
  const routes = new Hono()
  const resultsOf = createResults()
  const receive = createReceiveMedia(ports)
  routes.get('/by-code/:code', (c) => getLabByCode(c, ports))
  routes.get('/:id', limitRequests(ports), (c) => getLab(c, ports))
  routes.get('/:id/form/:sha256', limitRequests(ports), (c) => getForm(c, ports))
  routes.get('/:id/results', limitRequests(ports), (c) => getResults(c, ports, resultsOf))
  routes.get('/:id/results/live', limitRequests(ports), createLiveResults(ports, resultsOf))
  routes.put('/:id/media/:sha256', limitPhotos(ports), (c) => putMedia(c, ports, receive))
  // Hono answers HEAD by its GET route.
  routes.get('/:id/media/:sha256', (c) =>
    c.req.method === 'HEAD' ? headMedia(c, ports) : getMedia(c, ports),
  )
  return routes
}

type Route = readonly [
  'GET' | 'POST' | 'PATCH' | 'DELETE',
  string,
  (c: Context, ports: AppPorts, lead: Lead) => Promise<Response>,
]

/** For the facilitator: with the lab's own key, or signed in at the desk. */
const table: readonly Route[] = [
  ['GET', '/answers', getAnswers],
  ['GET', '/export/:file', getExport],
  ['GET', '/moderation', getModeration],
  ['POST', '/moderation', postModeration],
  ['POST', '/clone', postClone],
  ['POST', '/key', postKey],
  ['PATCH', '', patchLab],
  ['DELETE', '', (_, ports, lead) => removeLab(ports, lead)],
]

function leads(ports: AppPorts, toModerate: CountToModerate): Hono {
  const routes = new Hono()
  routes.get(
    '/:id/lead',
    limitRequests(ports),
    forLead(ports, (_, lead) => getLead(ports, lead, toModerate)),
  )
  for (const [method, path, work] of table) {
    const handle = forLead(ports, (c, lead) => work(c, ports, lead))
    routes.on(method, `/:id${path}`, limitRequests(ports), handle)
  }
  return routes
}

function desk(ports: AppPorts, toModerate: CountToModerate): Hono {
  const routes = new Hono()
  routes.get(
    '/',
    forDesk(ports, (_, city) => getLabs(ports, city, toModerate)),
  )
  routes.post(
    '/',
    limitRequests(ports),
    forDesk(ports, (c, city, by) => postLab(c, ports, city, by)),
  )
  routes.get(
    '/templates',
    forDesk(ports, () => getTemplates(ports)),
  )
  routes.get(
    '/templates/:id',
    forDesk(ports, (c) => getTemplateForm(c, ports)),
  )
  return routes
}
