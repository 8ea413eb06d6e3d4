/** express-pouchdb, each report a document; PouchDB keeps them in LevelDB on the disk. */
import { join } from 'node:path'
import express from 'express'
import expressPouchdb from 'express-pouchdb'
import PouchDB from 'pouchdb-node'

const folder = process.env.DATA_DIR
const InFolder = PouchDB.defaults({ prefix: `${folder}/` })
const app = express()
app.use(
  expressPouchdb(InFolder, {
    mode: 'minimumForPouchDB',
    configPath: join(folder, 'config.json'),
    logPath: join(folder, 'log.txt'),
  }),
)
await new InFolder('reports').info()
app.listen(Number(process.env.PORT), '127.0.0.1')
