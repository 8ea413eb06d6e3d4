/** json-server, which writes its whole file anew for each report. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import jsonServer from 'json-server'

const file = join(process.env.DATA_DIR, 'db.json')
if (!existsSync(file)) writeFileSync(file, '{"reports":[]}')
const server = jsonServer.create()
server.use(jsonServer.defaults({ logger: false }))
server.use(jsonServer.bodyParser)
server.use(jsonServer.router(file))
server.listen(Number(process.env.PORT), '127.0.0.1')
