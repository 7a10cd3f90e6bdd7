import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { smallestBundle } from '../../src/platform/local/bundle.ts'
import { median, report } from './numbers.ts'

const run = promisify(execFile)
const turns = 3

export async function measureBundle(folder: string) {
  const zipped = gzipSync(await smallestBundle('src/worker.ts')).byteLength
  report('worker bundle, gzipped', zipped / 1024, 'KB', { most: 1024 })
  const times: number[] = []
  for (let turn = 0; turn < turns; turn++) times.push(await startUp(`${folder}/start-up.cpuprofile`))
  report('worker start-up', median(times), 'ms', { most: 100 })
}

type Profile = {
  nodes: { id: number; callFrame: { functionName: string } }[]
  samples: number[]
  timeDeltas: number[]
}

/** What the worker computes before its first request, in ms, as wrangler profiles it in workerd. */
async function startUp(file: string) {
  await run('node_modules/.bin/wrangler', ['check', 'startup', '--outfile', file])
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as Profile // safe: V8's own format
  const idle = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id))
  const microseconds = samples.reduce((all, node, at) => (idle.has(node) ? all : all + (timeDeltas[at] ?? 0)), 0)
  return microseconds / 1000
}
