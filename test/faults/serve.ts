import { startServer } from '../../src/platform/local/server.ts'

const [script = '', state = '', port = '', fault = ''] = process.argv.slice(2)
const server = await startServer({ script, state, port: Number(port), bindings: { FAULT: fault } })
const worker = await server.getWorker()
setInterval(() => void worker.scheduled({ cron: '* * * * *' }).catch(() => undefined), 2000)
console.log('SERVING')
