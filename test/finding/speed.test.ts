import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { paths } from '../../src/paths.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import { platform } from '../cast.ts'
import { cookieFor, crowded } from '../overview/crowd.ts'
import { measured } from '../overview/measured.ts'

const about = { name: 'De Menigte', slug: 'menigte', town: '', welcome: '', hue: 30, shard: '1' }
const [all, mine, sent] = [50_000, 1_600, 5_000]
let cookies: { parent: string; teacher: string }

// A school with 50,000 messages of 60 words each: a parent of eight years got 1,600, a teacher wrote 5,000 and got none.
beforeAll(async () => {
  const scope = await foundSchool(platform, about)
  const { parent, teacher, adults } = await crowded(scope)
  const { db, now } = scope
  const filler = Array.from({ length: 56 }, (_, place) => `vulwoord${place * 7919}`).join(' ')
  const others = sql`iif(n.value % ${Math.floor(all / mine)} = 0, ' voorons', ' voorhen')`
  const words = sql`' brief lieve nummer' || n.value || ${others} || ${` ${filler}`}`
  const some = (from: number, count: number) => JSON.stringify(Array.from({ length: count }, (_, at) => from + at))
  for (let from = 0; from < all; from += 2_500) {
    const numbers = some(from, 2_500)
    await db.batch([
      db.run(
        (
          school,
        ) => sql`insert into messages (school_id, id, sender_id, subject, body, words, audience, sent_at, delivered_at)
        select ${school}, printf('m%06d', n.value), iif(n.value % ${all / sent} = 1, ${teacher}, ${adults[9]!}), 'Brief ' || n.value,
          'Lieve ouders, ' || ${filler}, ${words}, '{"include":[],"except":[]}', ${now.getTime()} - (${all} - n.value) * 60000, 1
        from json_each(${numbers}) n`,
      ),
      db.run(
        (school) => sql`insert into deliveries (school_id, message_id, person_id, named, sent_at, read_at)
        select ${school}, printf('m%06d', n.value), ${parent}, 1, ${now.getTime()} - (${all} - n.value) * 60000, 1
        from json_each(${numbers}) n where n.value % ${Math.floor(all / mine)} = 0`,
      ),
    ])
  }
  cookies = { parent: await cookieFor(scope, parent), teacher: await cookieFor(scope, teacher) }
}, 240_000)

async function cost(zoek: string, cookie: string) {
  const { platform: counting, reading } = measured(platform)
  const request = new Request(`https://menigte.pleinpost.test${paths.findMessages}?zoek=${zoek}`, {
    headers: { cookie },
  })
  const before = performance.now()
  const answer = await app.fetch(request, { platform: counting, clientAddress: '192.0.2.1' })
  const page = await answer.text()
  const found = page.match(/<li class="row/g)?.length ?? 0
  console.log(`${zoek}: ${reading.rows} rows read, ${Math.round(performance.now() - before)} ms, ${found} found`)
  return { found, ...reading }
}

it.each([
  // What is everywhere fills a page at once; what is seldom is looked for in one's own mailbox, whole; others' messages cost nothing.
  ['lieve', 'parent', 20, 300],
  ['nummer31', 'parent', 20, 8 * mine],
  ['nummer31000', 'parent', 1, 8 * mine],
  ['voorhen', 'parent', 0, 8 * mine],
  ['voorhen', 'teacher', 20, 300],
  ['nergens', 'teacher', 0, 3 * sent],
] as const)('finds "%s" for a %s in two round trips, by the own mailbox alone (check 38)', async (zoek, who, found, most) => {
  const { calls, rows, found: there } = await cost(zoek, cookies[who])
  expect([calls, there]).toEqual([2, found])
  expect(rows).toBeLessThanOrEqual(most)
})
