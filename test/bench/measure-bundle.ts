import { gzipSync } from 'node:zlib'
import { bundleWorker, smallestBundle } from '../../src/platform/local/bundle.ts'
import { median, report } from './numbers.ts'
import { runtime } from './runtimes.ts'

export async function measureBundle(folder: string) {
  const zipped = gzipSync(await smallestBundle('src/worker.ts')).byteLength
  report('worker bundle, gzipped', zipped / 1024, 'KB', { most: 1024 })
  await bundleWorker('src/worker.ts', `${folder}/plain.js`)
  const own: number[] = []
  const empty: number[] = []
  for (let turn = 0; turn < 5; turn++) {
    own.push(await firstAnswer(`${folder}/plain.js`))
    empty.push(await firstAnswer(`${folder}/bare.js`))
  }
  report('worker start-up, beyond the bare one', median(own) - median(empty), 'ms', { most: 100 })
}

/** From nothing to the first answer, in ms: a runtime started anew each time. */
async function firstAnswer(script: string) {
  const start = performance.now()
  const server = runtime({ script, bindings: { SITE_DOMAIN: 'localhost' } })
  await (await server.dispatchFetch('http://elsewhere.example/')).arrayBuffer()
  const time = performance.now() - start
  await server.dispose()
  return time
}
