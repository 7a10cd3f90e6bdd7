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
      // What taking each in does (entry-queries.ts), 2,500 at once.
      db.run(
        (school) => sql`insert into search_entries (school_id, message_id, with_id, part, place)
        select ${school}, m.id, '', w.part, m.sent_at * 1048576 + w.bits from json_each(${numbers}) n
          cross join messages m on m.school_id = ${school} and m.id = printf('m%06d', n.value)
          cross join (select 'sender' as part, 1 as bits union all select 'readers', 2) w
          where w.part = 'sender' or n.value % ${Math.floor(all / mine)} = 0`,
      ),
      db.run(
        (school) => sql`insert into search_words (rowid, words, who)
        select e.place, replace(m.words, ' ', ' ' || ${school} || '_'), ${school} || case e.part
          when 'sender' then '_sender_' || m.sender_id else '_reader_' || ${parent} end
        from json_each(${numbers}) n
          cross join messages m on m.school_id = ${school} and m.id = printf('m%06d', n.value)
          cross join search_entries e on e.school_id = ${school} and e.message_id = m.id and e.with_id = ''`,
      ),
    ])
  }
  cookies = { parent: await cookieFor(scope, parent), teacher: await cookieFor(scope, teacher) }
}, 240_000)

async function cost(zoek: string, cookie: string) {
  const { platform: counting, reading } = measured(platform)
  const request = new Request(`https://menigte.pleinpost.test${paths.findMessages}?${new URLSearchParams({ zoek })}`, {
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
  ['lieve', 'parent', 20],
  ['nummer31', 'parent', 20],
  ['nummer31000', 'parent', 1],
  ['lieve brief nummer31000 vulwoord0', 'parent', 1],
  ['voorhen', 'parent', 0],
  ['voorhen', 'teacher', 20],
  ['nummer3', 'teacher', 20],
  ['nergens', 'teacher', 0],
] as const)('finds "%s" for a %s in two round trips and 300 rows, however old the school is (check 38)', async (zoek, who, found) => {
  const { calls, rows, found: there } = await cost(zoek, cookies[who])
  expect([calls, there]).toEqual([2, found])
  expect(rows).toBeLessThanOrEqual(300)
})
