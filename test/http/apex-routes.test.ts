import { expect, it } from 'vitest'
import { apex } from '../../src/app.tsx'
import { platform } from '../cast.ts'
import { ask } from './filled.ts'

const host = 'pleinpost.test'
const declared = [...new Map(apex.routes.map(({ method, path }) => [`${method} ${path}`, { method, path }])).values()]
const posted = declared.filter(({ method, path }) => method === 'POST' && !path.startsWith('/dev/'))
const everything = async () => {
  const { results } = await platform.directory
    .prepare("select name from sqlite_master where type = 'table' and name not like '\\_cf%' escape '\\'")
    .all<{ name: string }>()
  const counts = await platform.directory.batch<{ n: number }>(
    results.map(({ name }) => platform.directory.prepare(`select count(*) n from "${name}"`)),
  )
  return counts.map(({ results: [row] }) => row?.n)
}

it.each(posted)('$path takes orders from the apex alone, and not from a school’s page (check 8)', async ({ path }) => {
  const at = path.replaceAll(/:\w+/g, 'missing')
  const before = await everything()
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'https://linde.pleinpost.test' },
    { origin: '', 'sec-fetch-site': 'same-site' },
  ]) {
    const answer = await ask(host, at, { method: 'POST', headers, body: new URLSearchParams({ a: 'b' }) })
    expect([headers, answer.status]).toEqual([headers, 403])
  }
  expect(await everything()).toEqual(before)
})

it('takes no order by a link, whatever its address (check 8)', () => {
  const others = declared.filter(({ method }) => !['GET', 'POST', 'ALL'].includes(method))
  expect(others).toEqual([])
})
