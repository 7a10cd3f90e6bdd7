import { eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { linkedAccounts, summaryClaims } from '../../src/linked-accounts/directory-schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { people } from '../../src/people/schema.ts'
import { settings } from '../../src/schools/schema.ts'
import { bindings, type Cast, cast, platform } from '../cast.ts'
import { minutes, named, postOffice, tell } from '../notifications/post-office.ts'

let them: Cast
const directory = () => drizzle(platform.directory as D1Database)
const address = 'paul@home.example'
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  await directory().delete(linkedAccounts)
  await directory().delete(summaryClaims)
  const at = new Date()
  await directory()
    .insert(linkedAccounts)
    .values([
      { schoolId: them.linde.school.schoolId, personId: 'paul', groupId: 'g', at },
      { schoolId: them.haven.school.schoolId, personId: 'zed', groupId: 'g', at },
    ])
  for (const { db } of [them.linde, them.haven]) {
    await db.delete(outbox, undefined)
    await db.update(people, sql`id in ('paul', 'zed')`, { mailChoice: 'summary', email: address })
    await db.update(settings, undefined, { morningSummary: '07:30' })
  }
})

let count = 0
async function news(office: ReturnType<typeof postOffice>) {
  const tag = ++count
  await tell(await office.scope(them.linde), { id: `l${tag}`, audience: named('paul'), subject: 'Van Linde' })
  await tell(await office.scope(them.haven), {
    id: `h${tag}`,
    audience: named('zed'),
    senderId: 'zoe',
    subject: 'Van Haven',
  })
}

/** Until eight in the morning; what is queued is carried, in the order that is asked. */
async function morning(office: ReturnType<typeof postOffice>, reversed = false) {
  while (office.set.now < new Date('2026-12-01T07:30Z')) {
    office.later(30 * minutes)
    await office.tick()
    const jobs = office.queued.splice(0)
    await office.carry(reversed ? jobs.reverse() : jobs)
  }
}
const start = () => postOffice(new Date('2026-12-01T04:00Z'))
const summaries = (office: ReturnType<typeof postOffice>) => office.sent.filter(({ key }) => key.startsWith('summary:'))

it.each([
  false,
  true,
])('makes one mail of the summaries of all schools, each under its name (E1, B6)', async (reversed) => {
  await them.haven.db.update(people, eq(people.id, 'zed'), { email: address.toUpperCase() }) // one mailbox all the same
  const office = start()
  await news(office)
  await morning(office, reversed)
  const [mail, ...others] = summaries(office)
  expect([mail?.to.toLowerCase(), mail?.mail.subject, others.length]).toEqual([
    address,
    expect.stringMatching(/^2 nieuwe berichten van De (Linde en De Haven|Haven en De Linde)$/),
    0,
  ])
  for (const text of [mail!.mail.text!, mail!.mail.html!]) {
    expect(text).toContain(`http://linde.pleinpost.test/berichten/l${count}`)
    expect(text).toContain(`http://haven.pleinpost.test/berichten/h${count}`)
  }
  for (const { db } of [them.linde, them.haven]) expect((await db.from(outbox, sql`done_at is null`)).length).toBe(0)
})

it('makes one mail of two times that are half an hour apart, and two of times that are far apart (E1)', async () => {
  await them.haven.db.update(settings, undefined, { morningSummary: '08:00' })
  const near = start()
  await news(near)
  await morning(near)
  expect(summaries(near)).toHaveLength(1)
  await them.haven.db.update(settings, undefined, { morningSummary: '11:00' })
  const far = start()
  await news(far)
  await morning(far)
  expect(summaries(far).map(({ mail }) => mail.subject)).toEqual(['Nieuw bericht van De Linde'])
})

it('tells nothing of a school whose mail somebody ended, and nothing to another address (E1, N2)', async () => {
  await them.haven.db.update(people, eq(people.id, 'zed'), { mailChoice: 'none' })
  const ended = start()
  await news(ended)
  await morning(ended)
  expect(summaries(ended).map(({ mail }) => mail.subject)).toEqual(['Nieuw bericht van De Linde'])
  await them.haven.db.update(people, eq(people.id, 'zed'), { mailChoice: 'summary', email: 'zed@work.example' })
  const apart = start()
  await news(apart)
  await morning(apart)
  expect(
    summaries(apart)
      .map(({ to, mail }) => `${to}: ${mail.subject}`)
      .sort(),
  ).toEqual([`${address}: Nieuw bericht van De Linde`, 'zed@work.example: Nieuw bericht van De Haven'])
})

it('is one mail, however many runs there are at once, and comes again where a mail service refused (E1, E4)', async () => {
  const office = start()
  await news(office)
  let refused = 1
  office.set.before = async () => {
    if (refused-- > 0) throw new Error('E_INTERNAL_SERVER_ERROR')
  }
  while (office.set.now < new Date('2026-12-01T07:30Z')) {
    office.later(10 * minutes)
    await office.tick()
    const jobs = office.queued.splice(0)
    await Promise.all([...jobs, ...jobs].map((job) => office.carry([job])))
  }
  expect(summaries(office)).toHaveLength(1)
  expect(summaries(office)[0]!.mail.subject).toMatch(/^2 nieuwe/)
})

it('ends at all of its schools by one press (RFC 8058)', async () => {
  const office = start()
  await news(office)
  await morning(office)
  const header = summaries(office)[0]!
    .mail.headers.find(({ key }) => key === 'list-unsubscribe')!
    .value.slice(1, -1)
  const { host, pathname } = new URL(header)
  const answer = await app.fetch(
    new Request(`https://${host}${pathname}`, { method: 'POST', body: 'List-Unsubscribe=One-Click' }),
    bindings,
  )
  expect(answer.status).toBe(200)
  const choices = [
    await them.linde.db.from(people, eq(people.id, 'paul')),
    await them.haven.db.from(people, eq(people.id, 'zed')),
  ]
  expect(choices.flat().map(({ mailChoice }) => mailChoice)).toEqual(['none', 'none'])
})
