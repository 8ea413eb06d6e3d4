/** parse-server on PostgreSQL, each report an object of the class Report. */
import express from 'express'
import { ParseServer } from 'parse-server'

const port = Number(process.env.PORT)
const server = new ParseServer({
  databaseURI: process.env.DATABASE_URL,
  appId: 'bench',
  masterKey: 'bench-master',
  restAPIKey: 'bench-rest',
  serverURL: `http://127.0.0.1:${port}/parse`,
  allowClientClassCreation: true,
  verbose: false,
  silent: true,
  logLevel: 'error',
  logsFolder: process.env.DATA_DIR,
})
await server.start()
express().use('/parse', server.app).listen(port, '127.0.0.1')
