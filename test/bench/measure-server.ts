import { ask } from './client.ts'
import type { Counted } from './counted.ts'
import { report, serverTimes } from './numbers.ts'
import { bare, type Pages, school } from './runtimes.ts'

export type PageCosts = Record<keyof Pages, Counted & { p50: number }>

/** Time beside the bare route, and what each page asks of the database. */
export async function measureServer(pages: Pages): Promise<PageCosts> {
  const row = await serverTimes(() => ask(`${bare}/row`))
  report('bare route with one D1 select, p50', row.p50, 'ms')
  report('bare route with one D1 select, p95', row.p95, 'ms')
  report('bare route, eight at once', row.perSecond, '/s')
  report('public page, p50', (await serverTimes(() => ask(`${school}/`))).p50, 'ms')
  const costs: Partial<PageCosts> = {}
  for (const [name, { url, cookie }] of Object.entries(pages) as [keyof Pages, Pages[keyof Pages]][]) {
    const times = await serverTimes(() => ask(url, { headers: { Cookie: cookie, 'Accept-Encoding': 'gzip' } }))
    const counted = JSON.parse(times.headers.get('x-counted') ?? '{}') as Counted // safe: the bench's worker wrote it
    costs[name] = { ...counted, p50: times.p50 }
    report(`${name}, p50`, times.p50, 'ms', { most: row.p50 * 2.5 })
    report(`${name}, p95`, times.p95, 'ms', { most: row.p95 * 3.5 })
    report(`${name}, eight at once`, times.perSecond, '/s', { least: row.perSecond / 3 })
    report(`${name}, database round trips`, counted.trips, '', { most: 2 })
    report(`${name}, rows read`, counted.rowsRead, '', { most: 300 })
  }
  return costs as PageCosts // safe: each page was measured
}
