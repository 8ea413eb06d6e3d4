import type { Context, Hono } from 'hono'
import type { LoadedCity } from '../cities.ts'
import type { AppPorts } from '../ports.ts'
import { discovery } from './discovery.ts'
import { findRequests } from './findRequests.ts'
import { readRequestQuery } from './requestQuery.ts'
import { serviceRequest } from './serviceRequest.ts'
import { serviceDefinition, serviceList } from './services.ts'
import { type Format, write, writeErrors } from './write.ts'

interface Asked {
  readonly c: Context
  readonly format: Format
  readonly city: LoadedCity
  /** The part of the address before the ending. */
  readonly name: string
}
type Answer = (asked: Asked, ports: AppPorts) => Response | Promise<Response>

/** Open311 GeoReport v2, for reading: what the city publishes, for programs that know the standard. */
export function addOpen311(app: Hono, ports: AppPorts): void {
  app.get('/open311/:file{discovery\\.(json|xml)}', (c) =>
    write(discovery(ports.cities.values(), originOf(c, ports)), formatOf(c.req.param('file')), {
      list: 'discovery',
      entry: 'entry',
    }),
  )
  const route = (path: string, answer: Answer) =>
    app.get(`/open311/v2/${path}`, (c) => inJurisdiction(c, ports, answer))
  route(':file{services\\.(json|xml)}', getServices)
  route('services/:file{.+\\.(json|xml)}', getService)
  route(':file{requests\\.(json|xml)}', getRequests)
  route('requests/:file{.+\\.(json|xml)}', getRequest)
  app.post('/open311/v2/:file{requests\\.(json|xml)}', (c) =>
    writeErrors(403, [posting], formatOf(c.req.param('file'))),
  )
  app.all('/open311/*', (c) => writeErrors(404, [addresses], formatOf(c.req.path)))
}

const posting =
  'no api_key is given out here: send reports to /api/v1/cities/{city}/sync, see /api/docs'
const addresses =
  'there is no such address: services, services/{service_code}, requests and requests/{service_request_id} below /open311/v2, each with .json or .xml'

const formatOf = (file: string): Format => (file.endsWith('.xml') ? 'xml' : 'json')

const originOf = (c: Context, { publicUrl }: AppPorts): string =>
  publicUrl ?? new URL(c.req.url).origin

/** Where several cities are served, the city's domain says which is meant. */
function inJurisdiction(c: Context, ports: AppPorts, answer: Answer) {
  const file = c.req.param('file') ?? ''
  const format = formatOf(file)
  const asked = c.req.query('jurisdiction_id') ?? ''
  const all = [...ports.cities.values()]
  const city =
    asked === '' && all.length === 1
      ? all[0]
      : all.find((loaded) => loaded.city.jurisdiction_id === asked)
  if (city) return answer({ c, format, city, name: file.slice(0, file.lastIndexOf('.')) }, ports)
  const known = all.map((loaded) => loaded.city.jurisdiction_id).join(', ')
  return asked === ''
    ? writeErrors(400, [`jurisdiction_id is missing: ${known}`], format)
    : writeErrors(404, [`jurisdiction_id is not found: ${known}`], format)
}

const getServices: Answer = ({ format, city }) =>
  write(serviceList(city.list), format, { list: 'services', entry: 'service' })

const getService: Answer = ({ format, city, name }) => {
  const category = city.list.categories.find(({ service_code }) => service_code === name)
  return category
    ? write(serviceDefinition(category), format, { list: 'service_definition', entry: 'entry' })
    : writeErrors(404, ['service_code is not found: see services'], format)
}

const getRequests: Answer = async ({ c, format, city }, ports) => {
  const query = readRequestQuery(new URL(c.req.url).searchParams, ports.now())
  if (!query.ok) return writeErrors(400, query.error, format)
  const rows = await findRequests(ports.database.read, city.city.id, query.value)
  const requests = rows.map((row) =>
    serviceRequest(city, row, originOf(c, ports), query.value.extensions),
  )
  return write(requests, format, { list: 'service_requests', entry: 'request' })
}

const getRequest: Answer = async ({ c, format, city, name }, ports) => {
  const params = new URLSearchParams({
    service_request_id: name,
    extensions: c.req.query('extensions') ?? '',
  })
  const query = readRequestQuery(params, ports.now())
  if (!query.ok) return writeErrors(400, query.error, format)
  const [row] = await findRequests(ports.database.read, city.city.id, query.value)
  if (!row) return writeErrors(404, ['service_request_id is not found'], format)
  const request = serviceRequest(city, row, originOf(c, ports), query.value.extensions)
  return write([request], format, { list: 'service_requests', entry: 'request' })
}
