/** Feathers with Koa and its own knex adapter; knex speaks to the same SQLite driver as ours. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { feathers } from '@feathersjs/feathers'
import { KnexService } from '@feathersjs/knex'
import { bodyParser, errorHandler, koa, rest } from '@feathersjs/koa'
import knex from 'knex'
import SqliteDatabase from 'libsql'
import { columnsOf, schema } from './reportTable.mjs'

const require = createRequire(import.meta.url)
const BetterSqlite = require('knex/lib/dialects/better-sqlite3')

/** libsql has better-sqlite3's interface, and comes built. */
class Libsql extends BetterSqlite {
  _driver() {
    return SqliteDatabase
  }
}

const Model = knex({
  client: Libsql,
  connection: { filename: join(process.env.DATA_DIR, 'feathers.db') },
  useNullAsDefault: true,
  pool: { min: 1, max: 1 },
})
await Model.raw('PRAGMA journal_mode = WAL')
await Model.raw('PRAGMA synchronous = FULL')
for (const statement of schema) await Model.raw(statement)

const app = koa(feathers())
app.use(errorHandler())
app.use(bodyParser())
app.configure(rest())
app.use('reports', new KnexService({ Model, name: 'reports', paginate: { default: 10, max: 100 } }))
app.service('reports').hooks({
  before: {
    create: (context) => {
      context.data = columnsOf(context.data)
    },
  },
})
await app.listen(Number(process.env.PORT), '127.0.0.1')
