import type { Browser } from 'playwright-core'
import { report } from './numbers.ts'
import { inTurns, middle, ratio } from './phone.ts'
import { bare, type Pages, school } from './runtimes.ts'

const turns = 7
const kilobyte = 1024

/** What a phone shows and when, beside a static page of the same turn. */
export async function measurePaint(browser: Browser, { overview }: Pages) {
  const wanted = {
    still: { url: `${bare}/static` },
    bare: { url: `${school}/aanmelden` },
    home: { url: `${school}/` },
    mine: { url: overview.url, loggedInAs: 'ouder' },
  }
  const { still, bare: page, home, mine } = await inTurns(browser, wanted, turns)
  report('static page on a phone, first paint', middle(still.cold, 'fcp'), 'ms')
  for (const [name, visits, most] of [
    ['public page cold', page.cold, 1.6],
    ['overview cold', mine.cold, 2],
    ['overview warm', mine.warm, 1.2],
  ] as const) {
    report(`${name}, first paint`, middle(visits, 'fcp'), 'ms')
    report(`${name}, first paint beside the static page`, ratio(visits, still.cold, 'fcp'), '×', { most })
    report(`${name}, largest paint beside the static page`, ratio(visits, still.cold, 'lcp'), '×', { most })
  }
  report('front page with its photos, first paint', middle(home.cold, 'fcp'), 'ms')
  report('front page with its photos, largest paint', middle(home.cold, 'lcp'), 'ms')
  report('front page with its photos, largest paint beside the static page', ratio(home.cold, still.cold, 'lcp'), '×', {
    most: 3,
  })
  report('front page with its photos, layout shift', middle(home.cold, 'shift'), '', { most: 0 })
  const html = middle(mine.cold, 'html') / kilobyte
  report('public page cold, on the wire', middle(page.cold, 'bytes') / kilobyte, 'KB', { most: 12 })
  report('public page cold, requests', middle(page.cold, 'requests'), '', { most: 3 })
  report('overview cold, on the wire', middle(mine.cold, 'bytes') / kilobyte, 'KB', { most: 32 })
  report('overview cold, requests', middle(mine.cold, 'requests'), '', { most: 4 })
  report('overview, HTML', html, 'KB', { most: 6 })
  report('overview warm, on the wire', middle(mine.warm, 'bytes') / kilobyte, 'KB', { most: html + 0.1 })
  report('overview, main thread blocked', middle(mine.cold, 'blocked'), 'ms', { most: 0 })
  report('overview, layout shift', middle(mine.cold, 'shift'), '', { most: 0 })
}
