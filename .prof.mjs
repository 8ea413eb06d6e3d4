import { runnerImport } from '/tmp/wt/bench/node_modules/vite/dist/node/index.js'
process.env.STADTLABOR_BUILT='1'
const load = async (p) => (await runnerImport(p,{configFile:false,logLevel:'error'})).module
const { bodiesOf, push } = await load('/tmp/wt/bench/tests/bench/endpoint/load.ts')
const port = Number(process.argv[2])
const t={port,path:'/api/v1/cities/offenbach/sync'}
for (const pre of process.argv[3]==='full' ? [1]:[]) console.log('batches', (await push(t,bodiesOf(100,100))).perSecond*100)
await push(t,bodiesOf(200,1))
for (let i=0;i<4;i++){ const r=await push(t,bodiesOf(2000,1)); console.log(Math.round(r.perSecond)+'/s', r.latencies.sort((a,b)=>a-b)[1000].toFixed(1)) }
process.exit(0)
