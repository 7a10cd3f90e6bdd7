import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { TestProject } from 'vitest/node'
import { bundleWorker } from '../../src/platform/local/bundle.ts'
import { startServer } from '../../src/platform/local/server.ts'
import { ask } from '../bench/client.ts'

const port = 8796

/** The product with its demo school, as npm start serves it, once for all browser tests. */
export default async function serve(project: TestProject) {
  const folder = mkdtempSync(`${tmpdir()}/pleinpost-browser-`)
  await bundleWorker('src/worker.ts', `${folder}/worker.js`)
  const server = await startServer({ script: `${folder}/worker.js`, state: `${folder}/state`, port, quiet: true })
  const made = await ask(`http://localhost:${port}/dev/demo`, { method: 'POST' })
  if (!made.ok) throw new Error(`no demo school: ${made.status} ${await made.text()}`)
  project.provide('apex', `http://localhost:${port}`)
  project.provide('school', `http://regenboog.localhost:${port}`)
  return async () => {
    await server.dispose()
    rmSync(folder, { recursive: true, force: true })
  }
}
