// npm run bench: what the product costs in time, bytes, rows and money, beside a static page and a bare route in the same run.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { measureBundle } from './measure-bundle.ts'
import { measureCost } from './measure-cost.ts'
import { measureDigest } from './measure-digest.ts'
import { measureDispatch } from './measure-dispatch.ts'
import { measureDoor } from './measure-door.ts'
import { measureImport } from './measure-import.ts'
import { measureLighthouse } from './measure-lighthouse.ts'
import { measurePaint } from './measure-paint.ts'
import { measureServer } from './measure-server.ts'
import { printTable } from './numbers.ts'
import { openBrowser } from './phone.ts'
import { pagesOf, startBoth } from './runtimes.ts'

const debuggingPort = 8799
const folder = mkdtempSync(`${tmpdir()}/pleinpost-bench-`)
const { stop } = await startBoth(folder)
const pages = await pagesOf()

// Pages first, while the database is as small as two schools'.
const costs = await measureServer(pages)
await measureDoor()
const browser = await openBrowser(debuggingPort)
await measurePaint(browser, pages)
await measureLighthouse(debuggingPort, pages)
await browser.close()
// Summaries before the letters, whose hundred thousand mails would be found with them.
const digest = await measureDigest()
const dispatched = await measureDispatch()
await measureImport()
measureCost({ pages: costs, dispatched, digest })
await measureBundle(folder)

await stop()
rmSync(folder, { recursive: true, force: true })
process.exit(printTable() ? 1 : 0)
