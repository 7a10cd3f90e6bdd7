import { fileURLToPath } from 'node:url'
import { Worker as NodeWorker } from 'node:worker_threads'

/** What is needed of a thread, on Deno and on the Node that tests run on. */
export type Thread = { send: (message: unknown) => void; end: () => void }
type Heard = { message: (message: unknown) => void; failed: (error: unknown) => void }

type WebWorker = {
  postMessage: (message: unknown) => void
  terminate: () => void
  onmessage: (event: { data: unknown }) => void
  onerror: (event: { message: string; preventDefault: () => void }) => void
}
const { Worker: Web } = globalThis as { Worker?: new (path: string, how: { type: 'module' }) => WebWorker }

/** It says 'ready' first: what is sent before that, it would never hear. */
export function threadOf(address: string, { message, failed }: Heard): Thread {
  const unsent: unknown[] = []
  let ready = false
  const heard = {
    failed,
    message: (told: unknown) => {
      if (told !== 'ready') return message(told)
      ready = true
      for (const one of unsent) thread.send(one)
    },
  }
  const thread = Web ? webThread(new Web(address, { type: 'module' }), heard) : nodeThread(address, heard)
  return { send: (one) => (ready ? thread.send(one) : void unsent.push(one)), end: thread.end }
}

function webThread(worker: WebWorker, { message, failed }: Heard): Thread {
  worker.onmessage = ({ data }) => message(data)
  worker.onerror = (event) => {
    event.preventDefault()
    failed(new Error(event.message))
  }
  return { send: (sent) => worker.postMessage(sent), end: () => worker.terminate() }
}

function nodeThread(address: string, { message, failed }: Heard): Thread {
  const worker = new NodeWorker(fileURLToPath(address))
  worker.on('message', message).on('error', failed)
  return { send: (sent) => worker.postMessage(sent), end: () => void worker.terminate() }
}
