/** NestJS as its documentation shows it: a controller, a provider, the Express platform. */
import 'reflect-metadata'
import { join } from 'node:path'
import { Body, Controller, Get, Module, Post } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import SqliteDatabase from 'libsql'
import { columnsOf, schema } from './reportTable.mjs'

class Reports {
  database = new SqliteDatabase(join(process.env.DATA_DIR, 'nest.db'))

  constructor() {
    this.database.exec('PRAGMA journal_mode = WAL')
    this.database.exec('PRAGMA synchronous = FULL')
    for (const statement of schema) this.database.exec(statement)
    this.insert = this.database.prepare(
      'INSERT INTO reports (id, service_code, lat, long, document) VALUES (?, ?, ?, ?, ?)',
    )
    this.counting = this.database.prepare('SELECT COUNT(*) AS total FROM reports')
  }

  create(body) {
    const row = columnsOf(body)
    this.insert.run([row.id, row.service_code, row.lat, row.long, row.document])
    return { id: row.id }
  }

  count() {
    return this.counting.all([])[0]
  }
}

class ReportsController {
  constructor(reports) {
    this.reports = reports
  }

  create(body) {
    return this.reports.create(body)
  }

  count() {
    return this.reports.count()
  }
}

// What TypeScript writes for the decorators.
Reflect.defineMetadata('design:paramtypes', [Reports], ReportsController)
Controller('reports')(ReportsController)
const methodOf = (name) => [
  ReportsController.prototype,
  name,
  Object.getOwnPropertyDescriptor(ReportsController.prototype, name),
]
Post()(...methodOf('create'))
Body()(ReportsController.prototype, 'create', 0)
Get('count')(...methodOf('count'))

class App {}
Module({ controllers: [ReportsController], providers: [Reports] })(App)

const app = await NestFactory.create(App, { logger: ['error', 'warn'] })
await app.listen(Number(process.env.PORT), '127.0.0.1')
