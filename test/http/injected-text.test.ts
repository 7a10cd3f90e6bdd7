import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { app, school } from '../../src/app.tsx'
import type { LogEntry, Platform } from '../../src/platform/ports.ts'
import { as, type Cast, cast, platform } from '../cast.ts'
import { everythingOf } from '../checksum.ts'
import { type Filled, fill } from './filled.ts'

// What a database, a pattern or a path would obey is text to them all (check 15).

let them: Cast
let linde: Filled
beforeAll(async () => {
  them = await cast()
  linde = await fill(them.linde, 'A')
})

const logged: LogEntry[] = []
const listening: Platform = { ...platform, log: (entry) => void logged.push(entry) }

async function visit(who: 'adam' | 'ines' | 'paul', path: string) {
  const headers = { cookie: await as(them, who).cookie() }
  const request = new Request(`https://linde.pleinpost.test${path}`, { headers, redirect: 'manual' })
  return app.fetch(request, { platform: listening, clientAddress: '192.0.2.1' })
}

const sentences = [
  "' or '1'='1",
  '" or ""="',
  "'; delete from people; --",
  "') union select password_hash from accounts --",
  '1); drop table messages; /*',
  '%_\\',
  '?1 :name @x $y',
  'a\0b',
  '🔑'.repeat(40),
]
const odd = fc.string({
  unit: fc.constantFrom("'", '"', ';', '--', '/*', '\\', '%', '_', '?', '(', ')', ',', '\0', '\n', 'a', '\u2028', '🔑'),
  minLength: 1,
  maxLength: 30,
})
const fields = [
  'aan,zoek,lijst,als,vraag,antwoord,toon,voor,na,groep,persoon,wat,van,tot,soort,naam,naar,maat,jaar,rol,q,wie,pagina',
].flatMap((names) => names.split(','))

it.each(['adam', 'ines', 'paul'] as const)('is text in every address and question that %s can ask', async (who) => {
  const paths = school.declared.filter(({ method, path }) => method === 'GET' && !path.endsWith('/export'))
  await as(them, who).cookie()
  const before = await everythingOf(them.linde, ['sessions', 'audit_log', 'deliveries', 'change_exports'])
  const texts = [...sentences, ...fc.sample(odd, { numRuns: 12, seed: 7 })]
  const wrong: string[] = []
  for (const [place, { path }] of paths.entries()) {
    // Each page is asked what would end a text, and a few of the rest; all of them are asked of some page.
    const few = [0, 1, 2].map((turn) => texts[(place * 3 + turn) % texts.length]!)
    for (const text of [sentences[0]!, sentences[1]!, ...few]) {
      const asked = path.replaceAll(/:\w+/g, encodeURIComponent(text))
      const query = new URLSearchParams(fields.map((name) => [name, text]))
      const answer = await visit(who, `${asked}?${query}`)
      await answer.arrayBuffer()
      if (answer.status >= 500) wrong.push(`${path} ${JSON.stringify(text)}`)
    }
  }
  expect(wrong).toEqual([])
  expect(logged.filter(({ event }) => event === 'fault')).toEqual([])
  expect(await everythingOf(them.linde, ['sessions', 'audit_log', 'deliveries', 'change_exports'])).toEqual(before)
}, 60_000)

it('finds what is called so, and nothing more', async () => {
  const found = async (zoek: string) => (await visit('adam', `/gebruikers?${new URLSearchParams({ zoek })}`)).text()
  expect(await found(linde.word('parentfirst'))).toContain(linde.id.parent)
  for (const text of [...sentences, '%', '_', '*'])
    expect([text, (await found(text)).includes(`/gebruikers/${linde.id.parent}`)]).toEqual([text, false])
})
