import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { TestProject } from 'vitest/node'
import { product } from './product.ts'

const port = 8728

/** What test/browser is given on workerd, on Deno: the product with its demo school, for the same tests. */
export default async function serve(project: TestProject) {
  const folder = mkdtempSync(`${tmpdir()}/pleinpost-deno-browser-`)
  const server = await product(`${folder}/state`, port)
  project.provide('apex', `http://localhost:${port}`)
  project.provide('school', `http://regenboog.localhost:${port}`)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
