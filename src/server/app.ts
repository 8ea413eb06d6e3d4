import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import type { LoadedCity } from './cities.ts'
import { getApp } from './handlers/getApp.ts'
import { getCities, getCityFile, getPack } from './handlers/getCities.ts'
import { getAlive, getMetrics, getReady } from './handlers/getHealth.ts'
import { getPhoto } from './handlers/getPhoto.ts'
import { getReport } from './handlers/getReport.ts'
import { getReports } from './handlers/getReports.ts'
import { getTile } from './handlers/getTile.ts'
import { postSync, type SyncPorts } from './handlers/postSync.ts'
import { headPhoto, putPhoto } from './handlers/putPhoto.ts'
import { closedPolicy } from './http/headers.ts'
import { limitPhotos, limitRequests } from './http/limits.ts'
import { notFound, problemResponse } from './http/problem.ts'
import { watch } from './http/watch.ts'
import { addLabs } from './labs/addLabs.ts'
import { addOpen311 } from './open311/addOpen311.ts'
import { docsPage } from './openapi/docsPage.ts'
import { openApiDocument } from './openapi/document.ts'
import { createDropPhotos } from './photos/dropPhotos.ts'
import { createReceivePhoto } from './photos/receivePhoto.ts'
import type { AppPorts } from './ports.ts'
import { createCommitGroup } from './sync/commitGroup.ts'

export type AppFetch = (request: Request, env?: unknown) => Promise<Response>

/** The whole endpoint as one function of a request, so that tests need no socket and no port. */
export function createApp(ports: AppPorts): AppFetch {
  const app = new Hono()
  app.use(watch(ports))
  app.onError((error) => {
    ports.log.error({ error: error.stack ?? String(error) }, 'a request failed')
    const headers = { 'retry-after': '10' }
    return problemResponse(503, 'internal', 'try again later; nothing was half done', { headers })
  })
  app.notFound(() => notFound('there is no such address'))
  addHealth(app, ports)
  addPublic(app, ports)
  addOpen311(app, ports)
  addDevices(app, ports)
  // Before the desk, which answers for all else below its own address.
  addLabs(app, ports)
  if (ports.desk) app.route('/api/v1/desk', ports.desk)
  app.all('/api/*', () => notFound('there is no such address; /api/docs lists them'))
  // The service worker takes what is shared; where the browser has put it away, at least the way in.
  app.post('/teilen', (c) => c.redirect('/melden', 303))
  app.on(['GET', 'HEAD'], '*', (c) => getApp(c, ports))
  app.all('*', () => problemResponse(405, 'method_not_allowed', 'only GET and HEAD here'))
  return async (request, env) => app.fetch(request, env ?? {})
}

function addHealth(app: Hono, ports: AppPorts): void {
  const document = JSON.stringify(openApiDocument())
  app.get('/healthz', getAlive)
  app.get('/readyz', () => getReady(ports))
  app.get('/metrics', (c) => getMetrics(c, ports))
  app.get('/api/v1/openapi.json', (c) =>
    c.body(document, 200, { 'content-type': 'application/json' }),
  )
  app.get('/api/docs', (c) => c.html(docsPage(), 200, { 'content-security-policy': closedPolicy }))
}

/** What everybody may read. */
function addPublic(app: Hono, ports: AppPorts): void {
  const inCity =
    (answer: (c: Context, city: LoadedCity) => Response | Promise<Response>) => (c: Context) => {
      const city = ports.cities.get(c.req.param('city') ?? '')
      return city ? answer(c, city) : notFound('this city is not served: see /api/v1/cities')
    }
  app.use('/api/v1/cities/*', compress())
  app.use('/cities/*', compress())
  app.get('/api/v1/cities', (c) => getCities(c, ports))
  app.get('/api/v1/cities/:city/pack', inCity(getPack))
  app.get('/cities/:city/:file', inCity(getCityFile))
  app.get('/cities/:city/assets/:file', inCity(getCityFile))
  app.get(
    '/api/v1/cities/:city/reports',
    inCity((c, city) => getReports(c, city, ports, 'geojson')),
  )
  app.get(
    '/api/v1/cities/:city/reports.csv',
    inCity((c, city) => getReports(c, city, ports, 'csv')),
  )
  app.get(
    '/api/v1/cities/:city/reports.atom',
    inCity((c, city) => getReports(c, city, ports, 'atom')),
  )
  app.get(
    '/api/v1/cities/:city/tiles/:z/:x/:y',
    inCity((c, city) => getTile(c, city, ports)),
  )
  app.get('/api/v1/reports/:id', (c) => getReport(c, ports))

  const sync: SyncPorts = {
    ...ports,
    dropPhotos: createDropPhotos(ports),
    commit: createCommitGroup({
      ...ports,
      onGroup: (operations) => {
        ports.metrics.count('commits_total')
        ports.metrics.count('committed_operations_total', {}, operations)
      },
    }),
  }
  app.post(
    '/api/v1/cities/:city/sync',
    limitRequests(ports),
    inCity((c, city) => postSync(c, city, sync)),
  )
}

/** What carries photos there and back. */
function addDevices(app: Hono, ports: AppPorts): void {
  const receive = createReceivePhoto(ports)
  app.put('/api/v1/photos/:sha256', limitPhotos(ports), (c) => putPhoto(c, receive))
  // Hono answers HEAD by its GET route; this one has no body of its own either way.
  app.get('/api/v1/photos/:sha256', (c) => headPhoto(c, ports))
  app.get('/api/v1/photos/:sha256/:version', (c) => getPhoto(c, ports))
}
