// npm run bench: what the product costs in time, bytes, rows and money, beside a static page and a bare route in the same run.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { measureBundle } from './measure-bundle.ts'
import { measureCost } from './measure-cost.ts'
import { measureDeno } from './measure-deno.ts'
import { measureDigest } from './measure-digest.ts'
import { measureDispatch } from './measure-dispatch.ts'
import { measureDoor } from './measure-door.ts'
import { measureGrown } from './measure-grown.ts'
import { measureImport } from './measure-import.ts'
import { measureLighthouse } from './measure-lighthouse.ts'
import { measurePaint } from './measure-paint.ts'
import { measurePhotos } from './measure-photos.ts'
import { measurePlanning } from './measure-planning.ts'
import { measureServer } from './measure-server.ts'
import { printTable } from './numbers.ts'
import { openBrowser } from './phone.ts'
import { pagesOf, startBoth } from './runtimes.ts'

const all = [
  'server',
  'door',
  'paint',
  'lighthouse',
  'digest',
  'dispatch',
  'import',
  'photos',
  'bundle',
  'grown',
  'planning',
  'deno',
]
/** `npm run bench -- server digest` measures these alone. */
const parts = process.argv.length > 2 ? process.argv.slice(2) : all
const unknown = parts.filter((part) => !all.includes(part))
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}; there are ${all.join(', ')}`)
const wants = (part: string) => parts.includes(part)

const debuggingPort = 8799
const inspectorPort = 8795
const folder = mkdtempSync(`${tmpdir()}/pleinpost-bench-`)
const { stop } = await startBoth(folder, wants('photos') ? inspectorPort : undefined)
const pages = await pagesOf()

// Pages first, while the database is as small as two schools'; summaries before the letters, whose hundred thousand mails would
// be found with them.
const browser = parts.some((part) => ['paint', 'lighthouse', 'photos'].includes(part))
  ? await openBrowser(debuggingPort)
  : null
const costs = wants('server') ? await measureServer(pages) : null
if (wants('door')) await measureDoor()
if (browser && wants('paint')) await measurePaint(browser, pages)
if (browser && wants('lighthouse')) await measureLighthouse(debuggingPort, pages)
if (browser && wants('photos')) await measurePhotos(browser, inspectorPort)
await browser?.close()
const digest = wants('digest') ? await measureDigest() : null
const dispatched = wants('dispatch') ? await measureDispatch() : null
if (wants('import')) await measureImport()
if (costs && digest && dispatched) measureCost({ pages: costs, dispatched, digest })
if (wants('bundle')) await measureBundle(folder)
if (wants('deno')) await measureDeno(folder, pages)
if (wants('grown')) await measureGrown(pages)
if (wants('planning')) measurePlanning()

await stop()
rmSync(folder, { recursive: true, force: true })
process.exit(printTable() ? 1 : 0)
