import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll } from 'vitest'
import { bundleWorker } from '../../src/platform/local/bundle.ts'
import { keepsItsPromises } from './killed.ts'
import { run } from './process.ts'

const port = 8795
const folder = mkdtempSync(`${tmpdir()}/pleinpost-worker-`)
beforeAll(() => bundleWorker('test/faults/worker.ts', `${folder}/worker.js`))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

keepsItsPromises(port, (state, fault) => run(`${folder}/worker.js`, state, port, fault))
