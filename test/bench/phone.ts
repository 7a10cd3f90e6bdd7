import bundled from '@sparticuz/chromium'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { median } from './numbers.ts'

/** A cheap phone with bad reception: the processor six times slower, 1.6 Mbit/s, 150 ms there and back. */
const slowness = { cpu: 6, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750, offline: false }

export type Visit = {
  fcp: number
  lcp: number
  blocked: number
  shift: number
  requests: number
  bytes: number
  html: number
}

/** Others find it at this port too. */
export async function openBrowser(debuggingPort: number): Promise<Browser> {
  // The bundled arguments include --single-process, which dies with its first context.
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-quic',
    `--remote-debugging-port=${debuggingPort}`,
  ]
  return chromium.launch({ executablePath: await bundled.executablePath(), args })
}

type Wanted = { url: string; loggedInAs?: string }
/** With nothing kept, and a second time in the same profile. */
export type Visits = { cold: Visit[]; warm: Visit[] }

/** Each of the pages in turn, and that several times: what else the machine does in the meantime falls on all alike. */
export async function inTurns<Name extends string>(browser: Browser, pages: Record<Name, Wanted>, turns: number) {
  const names = Object.keys(pages) as Name[] // safe: its keys are these
  const seen = Object.fromEntries(names.map((name) => [name, { cold: [], warm: [] }])) as unknown as Record<
    Name,
    Visits
  >
  for (let turn = 0; turn < turns; turn++) {
    for (const name of names) {
      const { cold, warm } = await visitTwice(browser, pages[name])
      seen[name].cold.push(cold)
      seen[name].warm.push(warm)
    }
  }
  return seen
}

async function visitTwice(browser: Browser, { url, loggedInAs }: Wanted) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
  })
  if (loggedInAs) await logIn(await context.newPage(), new URL('/inloggen', url).href, loggedInAs)
  const cold = await visit(await context.newPage(), url)
  const warm = await visit(await context.newPage(), url)
  await context.close()
  return { cold, warm }
}

/** Leaves the session and nothing else: what logging in brought into the cache goes again. */
async function logIn(page: Page, url: string, name: string) {
  await page.goto(url)
  await page.fill('[name=gebruikersnaam]', name)
  await page.fill('[name=wachtwoord]', 'regenboog-demo')
  await page.click('main form button')
  await page.waitForURL('**/overzicht')
  const session = await page.context().newCDPSession(page)
  await session.send('Network.clearBrowserCache')
  await page.close()
}

export const middle = (visits: readonly Visit[], of: keyof Visit) => median(visits.map((visit) => visit[of]))

/** How many times as long as the other page of the same turn, in the middle of all turns. */
export const ratio = (visits: readonly Visit[], others: readonly Visit[], of: 'fcp' | 'lcp') =>
  median(visits.map((visit, turn) => visit[of] / others[turn]![of]))

async function visit(page: Page, url: string): Promise<Visit> {
  const session = await page.context().newCDPSession(page)
  const wire = await watchWire(session)
  await session.send('Network.emulateNetworkConditions', slowness)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness.cpu })
  await page.addInitScript(watchPaint)
  await page.goto(url, { waitUntil: 'networkidle' }) // all that comes after the page was there is counted too
  await page.waitForTimeout(200)
  const seen = await page.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
    return { fcp: paint, ...(globalThis as unknown as { seen: { lcp: number; shift: number; blocked: number } }).seen }
  })
  await page.close()
  return { ...seen, ...wire() }
}

function watchPaint() {
  const seen = { lcp: 0, shift: 0, blocked: 0 }
  Object.assign(globalThis, { seen })
  const watch = (type: string, each: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true })
  watch('largest-contentful-paint', (entry) => {
    seen.lcp = entry.startTime
  })
  watch('layout-shift', (entry) => {
    seen.shift += (entry as PerformanceEntry & { value: number }).value
  })
  watch('longtask', (entry) => {
    seen.blocked += Math.max(0, entry.duration - 50)
  })
}

/** What came over the line, in bytes as sent; what the browser had already does not count. */
async function watchWire(session: CDPSession) {
  const asked = new Map<string, { html: boolean; kept: boolean; bytes: number }>()
  await session.send('Network.enable')
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    asked.set(requestId, {
      html: type === 'Document',
      kept: Boolean(response.fromDiskCache || response.fromServiceWorker),
      bytes: 0,
    })
  })
  session.on('Network.requestServedFromCache', ({ requestId }) => asked.delete(requestId))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = asked.get(requestId)
    if (one) one.bytes = encodedDataLength
  })
  return () => {
    const sent = [...asked.values()].filter(({ kept }) => !kept)
    const sum = (some: typeof sent) => some.reduce((total, { bytes }) => total + bytes, 0)
    return { requests: sent.length, bytes: sum(sent), html: sum(sent.filter(({ html }) => html)) }
  }
}
