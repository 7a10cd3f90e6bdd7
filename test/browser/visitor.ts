import bundled from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'

// Somebody with a browser: a phone of 360 pixels unless it says otherwise.

const password = 'regenboog-demo'
let browser: Browser

export function useBrowser() {
  beforeAll(async () => {
    // The bundled arguments include --single-process, which dies with its first context.
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic']
    browser = await chromium.launch({ executablePath: await bundled.executablePath(), args })
  })
  afterAll(() => browser.close())
}

export type With = { wide?: boolean; dark?: boolean; language?: 'nl' | 'en'; scripts?: boolean }

export async function device({ wide = false, dark = false, language = 'nl', scripts = true }: With = {}) {
  const context: BrowserContext = await browser.newContext({
    baseURL: inject('school'),
    viewport: wide ? { width: 1280, height: 800 } : { width: 360, height: 740 },
    colorScheme: dark ? 'dark' : 'light',
    locale: language,
    javaScriptEnabled: scripts,
    isMobile: !wide,
    hasTouch: !wide,
  })
  context.setDefaultTimeout(30_000)
  return context
}

/** A page on which this person is logged in, at the overview. What it complains of is kept. */
export async function as(name: string, how: With = {}) {
  const context = await device(how)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  // A browser says so when the next page comes before the last one has faded.
  page.on('pageerror', ({ message }) => message === 'Transition was skipped' || complaints.push(message))
  await page.goto('/inloggen')
  await page.fill('[name=gebruikersnaam]', name)
  await page.fill('[name=wachtwoord]', password)
  await page.click('main form button')
  await page.waitForURL('**/overzicht')
  return Object.assign(page, { complaints })
}

/** Until the browser stands still: what htmx asked for has come and is in its place. */
export const settled = (page: Page) => page.waitForFunction(() => !document.querySelector('.htmx-request'))

/** Until htmx is there, which comes after the page is drawn: a test types faster than anybody. */
export const ready = (page: Page) => page.waitForFunction(() => 'htmx' in window)

/** Until the page at this path stands there: an address that only names it, as in `?naar=/berichten`, is not it. */
export const arrived = (page: Page, path: string) => page.waitForURL((url) => url.pathname === path)
